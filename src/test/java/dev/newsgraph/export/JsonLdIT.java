package dev.newsgraph.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.rdf.RdfDataset;
import com.apicatalog.rdf.RdfTriple;
import dev.newsgraph.store.TestStores;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;

/** JSON-LD as Titanium reads it: triples. */
class JsonLdIT {
  private static final String TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";
  private static final String SCHEMA = "https://schema.org/";

  @Test
  void articlesAndWhatTheySpeakOfAreInTheWordsOfSchemaOrg() throws Exception {
    List<List<String>> triples = triples();
    assertThat(triples)
        .contains(
            List.of("urn:newsgraph:article:1", TYPE, SCHEMA + "NewsArticle"),
            List.of("urn:newsgraph:article:1", SCHEMA + "headline", Exports.HARD),
            List.of("urn:newsgraph:article:1", SCHEMA + "articleBody", Exports.CONTROLS),
            List.of("urn:newsgraph:article:1", SCHEMA + "datePublished", "2020-01-30T17:00:00Z"),
            List.of("urn:newsgraph:article:1", SCHEMA + "identifier", "article:1"),
            List.of("urn:newsgraph:organisation:o", TYPE, SCHEMA + "Organization"),
            List.of("urn:newsgraph:organisation:o", SCHEMA + "alternateName", "Ö"),
            List.of("urn:newsgraph:framework:f", SCHEMA + "isBasedOn", "urn:newsgraph:framework:f"),
            List.of("urn:newsgraph:event:e", TYPE, "urn:newsgraph:term:Event"),
            List.of(
                "urn:newsgraph:event:e",
                "urn:newsgraph:term:EVIDENCED_BY",
                "urn:newsgraph:article:1"));
  }

  @Test
  void whatARelationshipBearsStandsOnAStatementAboutIt() throws Exception {
    List<List<String>> triples = triples();
    List<String> quoted =
        triples.stream()
            .filter(
                triple ->
                    triple.equals(List.of(triple.getFirst(), "urn:newsgraph:term:quote", "two")))
            .map(List::getFirst)
            .toList();
    assertThat(quoted).hasSize(1);
    String statement = quoted.getFirst();
    String rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    assertThat(triples)
        .contains(
            List.of(statement, TYPE, rdf + "Statement"),
            List.of(statement, rdf + "subject", "urn:newsgraph:event:e"),
            List.of(statement, rdf + "predicate", "urn:newsgraph:term:EVIDENCED_BY"),
            List.of(statement, rdf + "object", "urn:newsgraph:article:1"));
  }

  private static List<List<String>> triples() throws Exception {
    Exports.hardGraph(TestStores.inProcess());
    String text = Exports.text(TestStores.inProcess(), ExportFormat.JSONLD);
    RdfDataset read = JsonLd.toRdf(JsonDocument.of(new StringReader(text))).get();
    return read.getDefaultGraph().toList().stream()
        .map(
            (RdfTriple triple) ->
                List.of(
                    triple.getSubject().getValue(),
                    triple.getPredicate().getValue(),
                    triple.getObject().getValue()))
        .toList();
  }
}
