package dev.ticketlifecycle.samples.cli.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** A picture as a reader of XML finds it. */
final class Drawn {

    /** Where the time begins, and how long the axis is. */
    static final double LEFT = 260;

    static final double WIDTH = 916;

    private static final Pattern PLACE = Pattern.compile("translate\\(([0-9.]+) ([0-9.]+)\\)");

    private final Document document;

    private Drawn(Document document) {
        this.document = document;
    }

    /** Reads it; fails if it isn't XML. */
    static Drawn read(String svg) {
        try {
            DocumentBuilder builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
            return new Drawn(builder.parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8))));
        } catch (Exception e) {
            throw new AssertionError("no XML: " + e.getMessage(), e);
        }
    }

    /** All shapes of a kind whose title begins so. */
    List<Element> titled(String element, String begin) {
        return elements(element).stream()
                .filter(e -> title(e).startsWith(begin))
                .toList();
    }

    /** The one shape of a kind whose title begins so. */
    Element one(String element, String begin) {
        List<Element> all = titled(element, begin);
        assertThat(all).as("%s '%s'", element, begin).hasSize(1);
        return all.get(0);
    }

    List<Element> elements(String name) {
        NodeList nodes = document.getElementsByTagName(name);
        List<Element> all = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            all.add((Element) nodes.item(i));
        }
        return all;
    }

    List<String> texts(String name) {
        return elements(name).stream().map(Element::getTextContent).toList();
    }

    static String title(Element element) {
        NodeList titles = element.getElementsByTagName("title");
        return titles.getLength() == 0 ? "" : titles.item(0).getTextContent();
    }

    static double x(Element rect) {
        return Double.parseDouble(rect.getAttribute("x"));
    }

    static double end(Element rect) {
        return x(rect) + Double.parseDouble(rect.getAttribute("width"));
    }

    static double place(Element path) {
        Matcher place = PLACE.matcher(path.getAttribute("transform"));
        assertThat(place.matches()).isTrue();
        return Double.parseDouble(place.group(1));
    }

    /** Everything is on the paper. */
    void fits() {
        for (Element rect : elements("rect")) {
            if (rect.hasAttribute("x")) {
                assertThat(x(rect)).isBetween(0.0, 1200.0);
                assertThat(end(rect)).isBetween(0.0, 1200.0);
            }
        }
        for (Element text : elements("text")) {
            assertThat(x(text)).isBetween(0.0, 1200.0);
        }
    }
}
