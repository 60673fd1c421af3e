// Generates TypeScript types by graphql-codegen from the served schema: node codegen.mjs http://127.0.0.1:8080
// Prints the types of one operation.
import { codegen } from '@graphql-codegen/core';
import * as typescript from '@graphql-codegen/typescript';
import * as operations from '@graphql-codegen/typescript-operations';
import { buildSchema, parse, printSchema } from 'graphql';

const schema = buildSchema(await (await fetch(`${process.argv[2]}/schema.graphql`)).text());
const document = parse(`
  query Timeline($framework: String!) {
    timeline(framework: $framework, status: [DONE]) {
      entries(first: 5) { edges { node { event { earliest status subject { __typename ... on Entity { name } } } } } }
    }
  }
`);
const types = await codegen({
  schema: parse(printSchema(schema)),
  documents: [{ location: 'timeline.graphql', document }],
  config: {},
  filename: 'types.ts',
  pluginMap: { typescript, operations },
  plugins: [{ typescript: { scalars: { Date: 'string', DateTime: 'string', Url: 'string' } } }, { operations: {} }],
});
console.log(types.slice(types.indexOf('export type TimelineQueryVariables')));
