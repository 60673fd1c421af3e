package dev.newsgraph.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newsgraph.graphql.Happening.ArticleLoaded;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InboxTest {
  private static final Duration LONG = Duration.ofMinutes(1);

  private final Happenings happenings = new Happenings();

  @Test
  void whatIsToldIsReadInItsOrder() throws InterruptedException {
    Inbox inbox = happenings.follow(_ -> true);
    happenings.tell(articles(3));
    assertThat(inbox.take(LONG).orElseThrow()).isEqualTo(message(0, 0));
    assertThat(inbox.take(LONG).orElseThrow()).isEqualTo(message(1, 0));
  }

  @Test
  void theOldestIsDroppedAndCounted() throws InterruptedException {
    Inbox inbox = happenings.follow(_ -> true);
    happenings.tell(articles(Inbox.MOST + 7));
    assertThat(inbox.take(LONG).orElseThrow()).isEqualTo(message(7, 7));
    assertThat(inbox.take(LONG).orElseThrow()).isEqualTo(message(8, 0));
  }

  @Test
  void whatIsNotWantedIsNeitherReadNorMissed() throws InterruptedException {
    Inbox inbox = happenings.follow(one -> one.id().equals("article:3"));
    happenings.tell(articles(Inbox.MOST * 2));
    assertThat(inbox.take(LONG).orElseThrow()).isEqualTo(message(3, 0));
    assertThat(inbox.take(Duration.ofMillis(1))).isEmpty();
  }

  @Test
  void closingWakesWhoWaitsAndIsToldNothingMore() throws Exception {
    Inbox inbox = happenings.follow(_ -> true);
    var waiting = CompletableFuture.supplyAsync(() -> taken(inbox));
    inbox.close();
    assertThat(waiting.get()).isEmpty();
    happenings.tell(articles(1));
    assertThat(inbox.take(LONG)).isEmpty();
    assertThat(inbox.closed()).isTrue();
  }

  @Test
  void whateverTheTimesAllAreReadOrCountedAsMissed() throws Exception {
    Inbox inbox = happenings.follow(_ -> true);
    int all = 50_000;
    var telling =
        CompletableFuture.runAsync(
            () -> articles(all).forEach(one -> happenings.tell(List.of(one))));
    List<Inbox.Message> read = new ArrayList<>();
    while (read.isEmpty() || !read.getLast().happening().id().equals("article:" + (all - 1))) {
      read.add(inbox.take(LONG).orElseThrow());
    }
    telling.get();
    assertThat(read.size() + read.stream().mapToInt(Inbox.Message::missed).sum()).isEqualTo(all);
  }

  private static List<Inbox.Message> taken(Inbox inbox) {
    try {
      return inbox.take(LONG).stream().toList();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Inbox.Message message(int number, int missed) {
    return new Inbox.Message(new ArticleLoaded("article:" + number), missed);
  }

  private static List<ArticleLoaded> articles(int many) {
    return IntStream.range(0, many).mapToObj(i -> new ArticleLoaded("article:" + i)).toList();
  }
}
