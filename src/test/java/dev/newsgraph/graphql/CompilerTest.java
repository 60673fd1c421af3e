package dev.newsgraph.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newsgraph.graphql.Documents.Valid;
import dev.newsgraph.schema.GraphModel;
import graphql.execution.CoercedVariables;
import graphql.language.FragmentDefinition;
import graphql.language.OperationDefinition;
import graphql.parser.Parser;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which variables leave a plan as it is. */
class CompilerTest {
  private static final GraphModel MODEL = GraphModel.packaged();
  private static final ServedSchema SERVED = ServedSchema.of(MODEL);

  @Test
  void whatIsComparedOrLookedUpIsNothingButAValue() {
    assertThat(
            free(
                "query($d: String!, $n: String!, $t: String, $q: [String!]) { provider(domain: $d)"
                    + " { id } framework(name: $n) { id } timeline(framework: $t) { buckets { count"
                    + " } } articles(filter: {kind: {in: $q}}) { totalCount } }"))
        .containsExactlyInAnyOrder("d", "n", "t", "q");
  }

  @Test
  void whatDecidesOnRowsOrSelectionsIsPartOfThePlan() {
    assertThat(
            free(
                "query($f: Int, $o: [ArticleOrder!], $i: Boolean!, $u: Url, $w: ArticleFilter) {"
                    + " articles(first: $f, orderBy: $o, filter: $w) @include(if: $i) { totalCount"
                    + " } article(url: $u) { id } }"))
        .isEmpty();
  }

  @Test
  void aVariableThatIsBothIsPartOfThePlan() {
    assertThat(
            free(
                "query($n: String!) { framework(name: $n) { id } ...more } fragment more on Query {"
                    + " search(text: $n) { totalCount } }"))
        .isEmpty();
  }

  @Test
  void onePlanServesAllValuesOfOneShape() {
    Valid document =
        (Valid)
            new Documents(SERVED.schema(), Limits.USUAL)
                .check(
                    "query($d: String, $f: Int) { articles(first: $f, filter: {provider: {some:"
                        + " {domain: {eq: $d}}}}) { totalCount } }");
    Compiler compiler = new Compiler(MODEL, SERVED.schema(), url -> url, Limits.USUAL);
    Compiled plan = compile(compiler, document, Map.of("d", "a.example", "f", 1));

    assertThat(compile(compiler, document, Map.of("d", "b.example", "f", 1))).isSameAs(plan);
    assertThat(compile(compiler, document, Map.of("d", "a.example", "f", 2))).isNotSameAs(plan);
    assertThat(compile(compiler, document, Map.of("f", 1))).isNotSameAs(plan);
    assertThat(plan.statements().values())
        .extracting(one -> one.filled(Map.of("d", "b.example")).parameters())
        .containsExactly(Map.of("p0", "b.example"));
  }

  private static Compiled compile(
      Compiler compiler, Valid document, Map<String, Object> variables) {
    OperationDefinition operation =
        document.document().getFirstDefinitionOfType(OperationDefinition.class).orElseThrow();
    return compiler.compile(document, operation, CoercedVariables.of(variables), Map.of());
  }

  private static Set<String> free(String text) {
    var document = Parser.parse(text);
    return FreeVariables.of(
        document.getFirstDefinitionOfType(OperationDefinition.class).orElseThrow(),
        document.getDefinitionsOfType(FragmentDefinition.class),
        SERVED.schema(),
        MODEL);
  }
}
