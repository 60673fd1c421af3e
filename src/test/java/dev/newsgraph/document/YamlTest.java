package dev.newsgraph.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class YamlTest {

  @Test
  void whatIsLeftEmptyHasNoValue() {
    assertThat(value("a:")).isNull();
    assertThat(value("a: ~")).isNull();
    assertThat(value("a: null")).isNull();
    assertThat(value("a: NULL")).isNull();
  }

  @Test
  void anyOtherValueIsText() {
    assertThat(value("a: ''")).isEmpty();
    assertThat(value("a: 'null'")).isEqualTo("null");
    assertThat(value("a: 007")).isEqualTo("007");
    assertThat(value("a: 2020-01-02")).isEqualTo("2020-01-02");
    assertThat(value("a: yes")).isEqualTo("yes");
    assertThat(value("a: !!int 12")).isEqualTo("12");
  }

  private static @Nullable String value(String text) {
    YamlValue.Mapping mapping = (YamlValue.Mapping) Yaml.parse("a.yaml", text, 0);
    assertThat(mapping).isNotNull();
    YamlValue.Scalar scalar = (YamlValue.Scalar) mapping.entries().get("a");
    assertThat(scalar).isNotNull();
    return scalar.text();
  }
}
