package dev.newsgraph.extract;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.newsgraph.document.Article;
import dev.newsgraph.fact.Assertion;
import dev.newsgraph.fact.Entity;
import dev.newsgraph.fact.EntityKind;
import dev.newsgraph.fact.Grounds;
import dev.newsgraph.fact.Mention;
import java.util.Locale;

/** What one article says, as the JSON object that {@code newsgraph extract} prints. */
public final class ExtractionJson {
  private ExtractionJson() {}

  /**
   * Tells an extraction.
   *
   * @param file the name to tell it by
   */
  public static ObjectNode of(String file, Article article, Extraction extraction) {
    ObjectNode json = JsonNodeFactory.instance.objectNode().put("file", file);
    json.put("published", article.publishedAt() == null ? null : article.publishedAt().toString());
    ArrayNode events = json.putArray("events");
    extraction.assertions().forEach(assertion -> events.add(event(assertion, extraction)));
    ObjectNode mentions = json.putObject("mentions");
    names(mentions.putArray("organisations"), extraction, EntityKind.ORGANISATION);
    names(mentions.putArray("frameworks"), extraction, EntityKind.FRAMEWORK);
    names(mentions.putArray("people"), extraction, EntityKind.PERSON);
    return json;
  }

  private static ObjectNode event(Assertion assertion, Extraction extraction) {
    Entity replaced = assertion.replaced();
    var basis = assertion.when().iso() == null ? null : assertion.when().basis();
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    return json.put("subject", name(assertion.subject(), extraction))
        .put("subjectType", assertion.subject().kind().name().toLowerCase(Locale.ROOT))
        .put("kind", assertion.kind().name())
        .put("object", name(assertion.object(), extraction))
        .put("from", replaced == null ? null : name(replaced, extraction))
        .put("date", assertion.when().iso())
        .put("dateBasis", basis == null ? null : basis.name())
        .put("status", assertion.status().name())
        .put("certainty", assertion.certainty())
        .put("rule", assertion.evidence().rule())
        .put("evidence", assertion.evidence().quote())
        .put("field", assertion.evidence().field().name().toLowerCase(Locale.ROOT))
        .put("start", assertion.evidence().start())
        .put("end", assertion.evidence().end())
        .set("because", because(assertion.evidence().grounds()));
  }

  /** What each name and the date are, as written and as taken. */
  private static ObjectNode because(Grounds grounds) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    for (Grounds.Naming name : grounds.names()) {
      json.putObject(name.role().name().toLowerCase(Locale.ROOT))
          .put("text", name.text())
          .put("is", name.entity().id());
    }
    Grounds.TimeText time = grounds.time();
    if (time != null) {
      json.putObject("date")
          .put("text", time.text())
          .put("is", time.when().iso())
          .put("against", time.against() == null ? null : time.against().toString());
    }
    return json;
  }

  private static void names(ArrayNode names, Extraction extraction, EntityKind kind) {
    extraction.mentions().stream()
        .filter(mention -> mention.entity().kind() == kind)
        .forEach(mention -> names.add(name(mention)));
  }

  private static String name(Entity entity, Extraction extraction) {
    return extraction.mentions().stream()
        .filter(mention -> mention.entity().equals(entity))
        .findFirst()
        .map(ExtractionJson::name)
        .orElse(entity.name());
  }

  /**
   * An organisation is told by the name that the text uses, unless its own name is a part of that.
   */
  private static String name(Mention mention) {
    Entity entity = mention.entity();
    if (entity.name().equalsIgnoreCase(mention.surface() + ".js")) {
      return mention.surface();
    }
    boolean own = entity.kind() == EntityKind.ORGANISATION && entity.listed();
    return own && !mention.surface().contains(entity.name()) ? mention.surface() : entity.name();
  }
}
