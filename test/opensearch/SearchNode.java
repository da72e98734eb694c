import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.opensearch.analysis.common.CommonAnalysisPlugin;
import org.opensearch.common.settings.Settings;
import org.opensearch.index.reindex.ReindexPlugin;
import org.opensearch.node.InternalSettingsPreparer;
import org.opensearch.node.Node;
import org.opensearch.painless.PainlessPlugin;
import org.opensearch.plugins.Plugin;
import org.opensearch.transport.Netty4Plugin;

/**
 * One OpenSearch node of the Maven artefacts, for tests: on this machine alone, its data in a folder that may be thrown away.
 *
 * <p>Arguments: FOLDER NAME HTTP_PORT TRANSPORT_PORT [NAME:TRANSPORT_PORT of each node of the cluster]. Prints one line when it
 * answers, and ends with its process.
 */
public final class SearchNode {
  private SearchNode() {}

  /** A node with the plugins that the artefacts bring as classes; the distribution loads them from folders. */
  private static final class PluggedNode extends Node {
    PluggedNode(Settings settings, List<Class<? extends Plugin>> plugins) {
      super(InternalSettingsPreparer.prepareEnvironment(settings, Map.of(), null, () -> "node"), plugins, false);
    }
  }

  public static void main(String[] arguments) throws Exception {
    Path folder = Path.of(arguments[0]);
    String name = arguments[1];
    List<String> cluster = List.of(arguments).subList(4, arguments.length);
    Settings.Builder settings =
        Settings.builder()
            .put("cluster.name", "receipts-test")
            .put("node.name", name)
            .put("path.home", folder.toString())
            .put("path.data", folder.resolve("data").toString())
            .put("path.logs", folder.resolve("logs").toString())
            .put("http.port", arguments[2])
            .put("transport.port", arguments[3])
            .put("network.host", "127.0.0.1")
            .put("transport.type", "netty4")
            .put("http.type", "netty4")
            .put("node.processors", 2)
            // A test machine's disk may be nearly full, and nothing here is meant to last.
            .put("cluster.routing.allocation.disk.threshold_enabled", false);
    if (cluster.isEmpty()) settings.put("discovery.type", "single-node");
    else
      settings
          .putList("discovery.seed_hosts", cluster.stream().map(node -> "127.0.0.1:" + node.split(":")[1]).toList())
          .putList("cluster.initial_cluster_manager_nodes", cluster.stream().map(node -> node.split(":")[0]).toList());
    Node node =
        new PluggedNode(
            settings.build(),
            List.of(Netty4Plugin.class, CommonAnalysisPlugin.class, PainlessPlugin.class, ReindexPlugin.class));
    node.start();
    System.out.println("started " + name);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> {
      try {
        node.close();
      } catch (Exception error) {
        System.err.println(error);
      }
    }));
    Thread.currentThread().join();
  }
}
