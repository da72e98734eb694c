/** What is used of a package that only those who hold .docx files install, so that types hold without it. */
declare module 'mammoth' {
  const mammoth: { extractRawText(input: { buffer: Buffer }): Promise<{ value: string }> };
  export default mammoth;
}
