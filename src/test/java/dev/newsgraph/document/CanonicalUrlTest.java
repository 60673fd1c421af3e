package dev.newsgraph.document;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CanonicalUrlTest {

  @ParameterizedTest
  @CsvSource({
    "http://www.Example.com/a/, https://example.com/a",
    "https://example.com, https://example.com",
    "https://example.com:443/a#part, https://example.com/a",
    "https://example.com/a?utm_source=x&b=2&a=1&fbclid=3, https://example.com/a?a=1&b=2",
    "https://example.com/a/amp/, https://example.com/a",
    "https://www.example.com/google-amp/article/a, https://example.com/article/a",
    "https://www-example-com.cdn.ampproject.org/c/s/www.example.com/a/amp/, https://example.com/a",
    "//example.com/a, https://example.com/a",
    "https://example.com/two words/ü, https://example.com/two words/ü",
  })
  void oneArticleHasOneAddress(String written, String canonical) {
    assertThat(CanonicalUrl.of(written)).isEqualTo(canonical);
  }

  @ParameterizedTest
  @CsvSource({"''", "nonsense", "mailto:a@example.com", "/relative/path"})
  void whatIsNoAddressHasNone(String text) {
    assertThat(CanonicalUrl.of(text)).isNull();
  }

  @Property
  void canonicalAddressesAreTheirOwn(@ForAll String path) {
    String once = CanonicalUrl.of("https://example.com/" + path);
    if (once != null) {
      assertThat(CanonicalUrl.of(once)).isEqualTo(once);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "www.zdnet.com, zdnet.com",
    "news.bbc.co.uk, bbc.co.uk",
    "https://blog.example.github.io/x, example.github.io",
    "localhost, localhost",
    "co.uk, co.uk",
  })
  void aProviderIsItsRegistrableDomain(String host, String domain) {
    assertThat(CanonicalUrl.registrableDomain(host)).isEqualTo(domain);
  }

  @Test
  void noHostHasNoDomain() {
    assertThat(CanonicalUrl.registrableDomain(" ")).isNull();
  }
}
