package dev.newsgraph.export;

import com.ctc.wstx.api.InvalidCharHandler.ReplacingHandler;
import com.ctc.wstx.api.WstxOutputProperties;
import com.ctc.wstx.stax.WstxOutputFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * XML as graph tools read it. What XML 1.0 cannot hold (control characters other than tab and line
 * breaks, U+FFFE and U+FFFF) becomes U+FFFD.
 */
final class XmlText implements AutoCloseable {
  private static final WstxOutputFactory FACTORY = factory();
  private static final ObjectMapper JSON = new ObjectMapper();

  private final XMLStreamWriter xml;

  private XmlText(XMLStreamWriter xml) {
    this.xml = xml;
  }

  private static WstxOutputFactory factory() {
    WstxOutputFactory factory = new WstxOutputFactory();
    factory.setProperty(
        WstxOutputProperties.P_OUTPUT_INVALID_CHAR_HANDLER, new ReplacingHandler('\uFFFD'));
    return factory;
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
          xml.writeCharacters(text);
          xml.writeEndElement();
        });
  }

  /** Adds one more attribute to the element that was begun last. */
  XmlText attribute(String name, String value) throws IOException {
    return write(() -> xml.writeAttribute(name, value));
  }

  /** Ends the element that was begun last. */
  XmlText end() throws IOException {
    return write(xml::writeEndElement);
  }

  private void attributes(String... attributes) throws XMLStreamException {
    for (int i = 0; i < attributes.length; i += 2) {
      xml.writeAttribute(attributes[i], attributes[i + 1]);
    }
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
