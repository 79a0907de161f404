package dev.gatehouse.sandbox.wire;

import dev.gatehouse.sandbox.AwsError;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallLocation;
import software.amazon.awssdk.core.protocol.MarshallingKnownType;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.core.traits.MapTrait;
import software.amazon.awssdk.utils.builder.SdkBuilder;

/** Reads the elements of an XML document into an SDK object, as the SDK's metadata names them. */
final class XmlReader {

    private XmlReader() {}

    static void read(byte[] document, SdkPojo builder) {
        fields(root(document), builder);
    }

    private static Element root(byte[] document) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return builder.parse(new ByteArrayInputStream(document)).getDocumentElement();
        } catch (SAXException e) {
            throw AwsError.of("InvalidInput", "Invalid XML ; " + e.getMessage());
        } catch (ParserConfigurationException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Element> children(Element parent) {
        List<Element> children = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }

    private static List<Element> children(Element parent, String name) {
        return children(parent).stream()
                .filter(child -> child.getTagName().equals(name))
                .toList();
    }

    private static void fields(Element element, SdkPojo builder) {
        Set<String> unknown = new HashSet<>();
        children(element).forEach(child -> unknown.add(child.getTagName()));
        for (SdkField<?> field : builder.sdkFields()) {
            List<Element> given = children(element, field.locationName());
            if (field.location() == MarshallLocation.PAYLOAD && !given.isEmpty()) {
                unknown.remove(field.locationName());
                field.set(builder, value(given, field));
            }
        }
        unknown.stream().sorted().findFirst().ifPresent(name -> {
            throw AwsError.of(
                    "InvalidInput", "Invalid XML ; Invalid content was found starting with element '" + name + "'.");
        });
    }

    /** @param given one element, or those of a flattened list or map */
    private static Object value(List<Element> given, SdkField<?> field) {
        MarshallingKnownType type = field.marshallingType().getKnownType();
        return switch (type) {
            case SDK_POJO -> pojo(given.getFirst(), field);
            case LIST -> list(given, field);
            case MAP -> map(given, field);
            default -> Scalars.parse(type, given.getFirst().getTextContent(), field.locationName());
        };
    }

    private static Object pojo(Element element, SdkField<?> field) {
        SdkPojo builder = field.constructor().get();
        fields(element, builder);
        return ((SdkBuilder<?, ?>) builder).build();
    }

    private static List<Object> list(List<Element> given, SdkField<?> field) {
        ListTrait trait = field.getRequiredTrait(ListTrait.class);
        List<Element> members = trait.isFlattened() ? given : children(given.getFirst());
        List<Object> values = new ArrayList<>();
        members.forEach(member -> values.add(value(List.of(member), trait.memberFieldInfo())));
        return values;
    }

    private static Map<String, Object> map(List<Element> given, SdkField<?> field) {
        MapTrait trait = field.getRequiredTrait(MapTrait.class);
        List<Element> entries = trait.isFlattened() ? given : children(given.getFirst());
        Map<String, Object> values = new LinkedHashMap<>();
        for (Element entry : entries) {
            List<Element> keys = children(entry, trait.keyLocationName());
            List<Element> parts = children(entry, trait.valueLocationName());
            if (!keys.isEmpty() && !parts.isEmpty()) {
                values.put(keys.getFirst().getTextContent(), value(parts, trait.valueFieldInfo()));
            }
        }
        return values;
    }
}
