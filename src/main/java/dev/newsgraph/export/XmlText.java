package dev.newsgraph.export;

import com.ctc.wstx.stax.WstxOutputFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * XML as graph tools read it. What XML 1.0 cannot hold (control characters other than tab and line
 * breaks, halves of surrogate pairs, U+FFFE and U+FFFF) becomes U+FFFD.
 */
final class XmlText implements AutoCloseable {
  private static final WstxOutputFactory FACTORY = new WstxOutputFactory();

  /** Woodstox replaces control characters alone, and writes U+FFFF as a reference to it. */
  private static final Pattern UNFIT =
      Pattern.compile("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

  private static final ObjectMapper JSON = new ObjectMapper();

  private final XMLStreamWriter xml;

  private XmlText(XMLStreamWriter xml) {
    this.xml = xml;
  }

  /** Begins a document in UTF-8; the stream stays open. */
  static XmlText begin(OutputStream out) throws IOException {
    try {
      XMLStreamWriter xml = FACTORY.createXMLStreamWriter(out, "UTF-8");
      xml.writeStartDocument("UTF-8", "1.0");
      return new XmlText(xml);
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  /** Begins an element on a line of its own; attributes come as name and value in turn. */
  XmlText open(String name, String... attributes) throws IOException {
    return write(
        () -> {
          xml.writeCharacters("\n");
          xml.writeStartElement(name);
          attributes(attributes);
        });
  }

  /** Writes an element that holds no other. */
  XmlText empty(String name, String... attributes) throws IOException {
    return write(
        () -> {
          xml.writeEmptyElement(name);
          attributes(attributes);
        });
  }

  /** Writes an element that holds a text. */
  XmlText text(String name, String text, String... attributes) throws IOException {
    return write(
        () -> {
          xml.writeStartElement(name);
          attributes(attributes);
          xml.writeCharacters(fit(text));
          xml.writeEndElement();
        });
  }

  /** Adds one more attribute to the element that was begun last. */
  XmlText attribute(String name, String value) throws IOException {
    return write(() -> xml.writeAttribute(name, fit(value)));
  }

  /** Ends the element that was begun last. */
  XmlText end() throws IOException {
    return write(xml::writeEndElement);
  }

  private void attributes(String... attributes) throws XMLStreamException {
    for (int i = 0; i < attributes.length; i += 2) {
      xml.writeAttribute(attributes[i], fit(attributes[i + 1]));
    }
  }

  private static String fit(String text) {
    return UNFIT.matcher(text).replaceAll("\uFFFD");
  }

  @Override
  public void close() throws IOException {
    write(
        () -> {
          xml.writeEndDocument();
          xml.close();
        });
  }

  /** {@return a value as the text of an element or attribute; a list as a JSON array} */
  static String of(Object value) throws JsonProcessingException {
    return value instanceof List<?> list ? JSON.writeValueAsString(list) : value.toString();
  }

  private interface Step {
    void run() throws XMLStreamException;
  }

  private XmlText write(Step step) throws IOException {
    try {
      step.run();
      return this;
    } catch (XMLStreamException e) {
      throw e.getNestedException() instanceof IOException cause ? cause : new IOException(e);
    }
  }
}
