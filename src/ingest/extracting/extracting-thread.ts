import { parentPort } from 'node:worker_threads';
import type { Material } from '../holding/material.ts';
import { extractMaterial } from './extract-material.ts';

parentPort?.on('message', async (material: Material) => parentPort?.postMessage(await extractMaterial(material)));
