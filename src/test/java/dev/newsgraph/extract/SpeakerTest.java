package dev.newsgraph.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newsgraph.catalog.Catalog;
import dev.newsgraph.catalog.Entry;
import dev.newsgraph.catalog.Name;
import dev.newsgraph.document.Article;
import dev.newsgraph.document.Provider;
import dev.newsgraph.fact.EntityKind;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SpeakerTest {
  private static final Extractor EXTRACTOR =
      Extractor.of(
          Catalog.of(
              List.of(
                  entry(EntityKind.ORGANISATION, "Acme", Map.of("domain", "acme.example"), null),
                  entry(EntityKind.ORGANISATION, "Globex", Map.of(), null),
                  entry(EntityKind.ORGANISATION, "GitHub", Map.of("domain", "github.com"), null),
                  entry(EntityKind.FRAMEWORK, "Kafka", Map.of(), null),
                  entry(EntityKind.FRAMEWORK, "Lua", Map.of(), null),
                  entry(EntityKind.FRAMEWORK, "GitHub", Map.of(), null),
                  entry(EntityKind.FRAMEWORK, "Boreas", Map.of(), null),
                  entry(EntityKind.FRAMEWORK, "Zephyr", Map.of(), "Acme"))));

  @Test
  void weIsTheOrganisationAtWhichWeWork() {
    assertThat(told(null, "Globex is large. At Acme we are few. We use Kafka."))
        .containsExactly("Acme ADOPTED Kafka");
  }

  @Test
  void weIsThePublisherWhereTheTextNamesIt() {
    String text = "Acme and Globex met. Globex spoke first, Globex spoke last. We use Kafka.";
    assertThat(told("acme.example", text)).containsExactly("Acme ADOPTED Kafka");
  }

  @Test
  void whoAHeadlineTellsOfIsToldOfOnAPublishersPage() {
    String text = "Acme and Globex met. The team met Acme again. They grew. We use Kafka.";
    assertThat(told("acme.example", "How Globex uses Lua", text))
        .containsExactly("Globex ADOPTED Lua", "Globex ADOPTED Kafka");
    assertThat(told("acme.example", "How Lua helps Globex grow", text))
        .contains("Globex ADOPTED Kafka");
  }

  @Test
  void aPublisherThatTheTextDoesNotNameIsNobody() {
    assertThat(told("acme.example", "We like tests. We use Kafka.")).isEmpty();
  }

  @Test
  void anOwnAddressTellsWhoSpeaks() {
    assertThat(told(null, "Our partners sell on acme.example. We use Kafka."))
        .containsExactly("Acme ADOPTED Kafka");
  }

  @Test
  void whatAnOrganisationMakesIsNotTakenForUsedInPassing() {
    String text = "At Acme we use Lua and Boreas. Our team rests. Kafka feeds us. Zephyr feeds us.";
    assertThat(told(null, text))
        .contains("Acme ADOPTED Kafka")
        .doesNotContain("Acme ADOPTED Zephyr");
  }

  @Test
  void inTheStoryOfAFirmWhatIsNamedBesideNobodyElseIsUsedByIt() {
    String story =
        "At Acme we test. We do. Our team rests. All began to run on Lua. Boreas acts as a bus.";
    assertThat(told(null, story + " Kafka feeds the rest.")).contains("Acme ADOPTED Kafka");
    assertThat(told(null, story + " Kafka feeds Globex.")).doesNotContain("Acme ADOPTED Kafka");
  }

  @Test
  void whereLittleIsSaidToBeUsedNothingIsTakenForUsedInPassing() {
    String text = "At Acme we use Lua. Our team rests. Kafka feeds us.";
    assertThat(told(null, text)).containsExactly("Acme ADOPTED Lua");
  }

  @Test
  void aNameOfUnknownKindIsNobodyWhereNothingTellsAFirm() {
    assertThat(told(null, "Barnaby grew. Barnaby is known. We test. We write. We use Kafka."))
        .isEmpty();
  }

  @Test
  void aNameThatNoListHasSpeaksWherePeopleWorkAtIt() {
    assertThat(told(null, "Initrode grew. Initrode is known. We test at Initrode. We use Kafka."))
        .containsExactly("Initrode ADOPTED Kafka");
  }

  @Test
  void aFoundationDoesNotUseWhatItHosts() {
    String text =
        "The Globex Foundation hosts us. The Globex Foundation helps. We test. We use Kafka.";
    assertThat(told(null, text)).isEmpty();
  }

  @Test
  void whoIsQuotedSpeaksForTheFirmInTheByline() {
    String text = "Acme asked around. \"We use Kafka,\" says Jo Doe, engineer at Globex.";
    assertThat(told(null, text)).containsExactly("Globex ADOPTED Kafka");
  }

  @Test
  void whatIsOnlyCompatibleIsNotUsed() {
    assertThat(told(null, "At Acme we use Kafka-compatible queues.")).isEmpty();
  }

  @Test
  void whoIsInterviewedSpeaks() {
    assertThat(
            titled("Interview with Initrode", "You know what Initrode builds here. We use Kafka."))
        .containsExactly("Initrode ADOPTED Kafka");
  }

  @Test
  void anEventAtTheEndOfAHeadlineThatTellsOfAnotherIsNoWorkplace() {
    assertThat(titled("Globex goes all in on Kafka at ZorbCon", "Kafka is used at ZorbCon."))
        .containsExactly("Globex ADOPTED Kafka");
  }

  @Test
  void aHeadlineThatEndsWithAWorkplaceNamesWhoIsToldOf() {
    assertThat(
            titled(
                "Streaming Zephyr at Initrode",
                "You know what Initrode builds here. We use Kafka."))
        .containsExactly("Initrode ADOPTED Zephyr", "Initrode ADOPTED Kafka");
  }

  @Test
  void aHeadlineThatIsANameNamesWhoSpeaks() {
    assertThat(titled("Initrode Case Study", "We use Kafka."))
        .containsExactly("Initrode ADOPTED Kafka");
  }

  @Test
  void aHeadlineOfPlainWordsNamesNobody() {
    assertThat(titled("Peer Lab", "The peer lab is open. We use Kafka.")).isEmpty();
  }

  @Test
  void aSitesOwnNameSpeaks() {
    assertThat(told("initrode.example", "Initrode builds. It sells shelves. We use Kafka."))
        .containsExactly("Initrode ADOPTED Kafka");
  }

  @Test
  void whoIsOnlyAPartnerDoesNotSpeak() {
    assertThat(told(null, "We are glad to work with Globex. We thank Globex. We use Kafka."))
        .isEmpty();
  }

  @Test
  void anArticleAboutThemTellsOfThem() {
    String text =
        "Globex is large. They use Lua and Boreas. They grew. They know Kafka well, and their days"
            + " are calm.";
    assertThat(titled("Calm days at Globex", text)).contains("Globex ADOPTED Kafka");
  }

  @Test
  void aProjectWhosePeopleAreNamedTellsOfItself() {
    String text =
        "The Zephyr maintainers met. We talked. Our days are calm. We ate. We moved to GitHub.";
    assertThat(titled("News of Zephyr", text)).containsExactly("Zephyr ADOPTED GitHub");
  }

  @Test
  void aProjectTellsOfItselfOnItsOwnSite() {
    String text = "Zephyr is a tool. We talked. Our days are calm. We ate. We moved to GitHub.";
    assertThat(told("zephyr.example", text)).containsExactly("Zephyr ADOPTED GitHub");
  }

  @Test
  void whatAProjectShowsItsReadersIsNoUse() {
    String text =
        "Zephyr is a tool. We talked. Our days are calm. We ate. In this example we use Kafka.";
    assertThat(told("zephyr.example", text)).isEmpty();
  }

  @Test
  void whomAProjectNamesOftenIsNotWhoTells() {
    String text =
        "The Zephyr project grows. Globex spoke. Globex met. Globex is large. Globex has two"
            + " offices. We rest. Our days are calm. Kafka feeds us.";
    assertThat(titled("News of Globex and Zephyr", text)).isEmpty();
  }

  @Test
  void theProjectIsTheOneWhosePeopleTell() {
    String text =
        "The Zephyr team met. We rest. Our days are calm. We ate. Globex adopted the project.";
    assertThat(titled("News of Zephyr", text)).containsExactly("Globex ADOPTED Zephyr");
  }

  @Test
  void theLibraryIsNoneWhereTheSentenceSpeaksOfAnother() {
    String text =
        "The Zephyr team met. We rest. Our days are calm. We ate."
            + " Globex found a library for maps and adopted the library.";
    assertThat(titled("News of Zephyr", text)).isEmpty();
  }

  @Test
  void aListOfAdoptersMayHoldNamesThatNobodyKnows() {
    String text = "The Zephyr team met. Here is a list of our adopters so far:\n\nglug\n\nGlobex";
    assertThat(titled("News of Zephyr", text)).containsExactly("Globex ADOPTED Zephyr");
  }

  @Test
  void whoeverIsListedAsAUserIsAnOrganisation() {
    String text = "Kafka is used by:\n- Zephyr: a shop\n- Initrode Labs (search)\n- Globex";
    assertThat(told(null, text))
        .containsExactly(
            "Zephyr ADOPTED Kafka", "Initrode Labs ADOPTED Kafka", "Globex ADOPTED Kafka");
  }

  @Test
  void theyAreThoseWhoseThingTheSentenceBeforeSpeaksOf() {
    assertThat(told(null, "Globex's shop search is fast. They moved to Lua."))
        .containsExactly("Globex ADOPTED Lua");
    assertThat(told(null, "Kafka's brokers are fast. They moved to Lua.")).isEmpty();
  }

  @Test
  void whomWeWelcomeIsNotWhoTells() {
    String text =
        "We welcome Globex. Globex spoke. Globex met. Globex is large. We rest. Our days are calm."
            + " We use Kafka.";
    assertThat(titled("News of Globex", text)).isEmpty();
  }

  @Test
  void whereAPageIsHostedIsNotWhoTells() {
    String text = "See github.com/acme and github.com/globex. We rest. We ate. We use Kafka.";
    assertThat(told(null, text)).isEmpty();
  }

  @Test
  void aStackMayBeListedWithLabels() {
    String text =
        "At Acme we use Lua and Boreas. Our team rests. Our stack includes:\n"
            + "Queue: Kafka\n"
            + "Shelf: Globex";
    assertThat(told(null, text)).contains("Acme ADOPTED Kafka");
  }

  @Test
  void whatBracketsListIsPartOfTheirSentence() {
    String text =
        "At Acme we use GitHub and Boreas. Our team rests. We know our tools (Kafka, Lua).";
    assertThat(told(null, text)).contains("Acme ADOPTED Kafka", "Acme ADOPTED Lua");
  }

  @Test
  void codeOnGitHubIsNoUseOfIt() {
    String text = "At Acme we test. We write. Our team rests. Our code is on GitHub.";
    assertThat(told(null, text)).isEmpty();
  }

  @Test
  void anAbbreviationStandsForWhatItAbbreviates() {
    String text = "Acme has the Digital Desk Layer (DDL), a tool. The DDL is written in Lua.";
    assertThat(told(null, text)).contains("Digital Desk Layer BUILT_ON Lua");
  }

  private static List<String> told(@Nullable String publisher, String body) {
    return told(publisher, "Untitled", body);
  }

  private static List<String> titled(String title, String body) {
    return told(null, title, body);
  }

  private static List<String> told(@Nullable String publisher, String title, String body) {
    Provider provider = publisher == null ? null : new Provider(publisher, null, null);
    Article article =
        new Article(
            null, title, "", body, null, null, null, null, null, null, null, null, provider,
            List.of(), List.of(), List.of());
    return Told.by(EXTRACTOR, article);
  }

  private static Entry entry(
      EntityKind kind, String name, Map<String, String> properties, @Nullable String developer) {
    List<Name> names = List.of(new Name(name, false, List.of(), null, null));
    return new Entry(kind, names, properties, List.of(), developer);
  }
}
