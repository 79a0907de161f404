package dev.gatehouse.sandbox.wire;

import java.nio.charset.StandardCharsets;

/** Writes elements and text; nothing else of XML is on AWS's wire. */
final class Xml {

    private final StringBuilder out = new StringBuilder(512).append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");

    Xml open(String name) {
        out.append('<').append(name).append('>');
        return this;
    }

    Xml open(String name, String namespace) {
        out.append('<').append(name).append(" xmlns=\"").append(namespace).append("\">");
        return this;
    }

    Xml close(String name) {
        out.append("</").append(name).append('>');
        return this;
    }

    Xml empty(String name) {
        out.append('<').append(name).append("/>");
        return this;
    }

    Xml leaf(String name, String text) {
        open(name);
        text(text);
        return close(name);
    }

    private void text(String text) {
        text.codePoints().forEach(c -> {
            switch (c) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '\r' -> out.append("&#13;");
                default -> out.appendCodePoint(isXml(c) ? c : '\uFFFD');
            }
        });
    }

    private static boolean isXml(int c) {
        return c >= 0x20 && c != 0xFFFE && c != 0xFFFF && !(c >= 0xD800 && c <= 0xDFFF) || c == '\t' || c == '\n';
    }

    byte[] bytes() {
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }
}
