package dev.gatehouse.sandbox.wire;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallLocation;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.core.traits.MapTrait;
import software.amazon.awssdk.core.util.SdkAutoConstructList;
import software.amazon.awssdk.core.util.SdkAutoConstructMap;

/** Writes the fields of an SDK object as XML elements, as the SDK's metadata names them. */
final class XmlFields {

    private XmlFields() {}

    static void write(Xml xml, SdkPojo pojo) {
        for (SdkField<?> field : pojo.sdkFields()) {
            if (field.location() == MarshallLocation.PAYLOAD) {
                write(xml, field.unmarshallLocationName(), field, field.getValueOrDefault(pojo));
            }
        }
    }

    private static void write(Xml xml, String name, SdkField<?> field, @Nullable Object value) {
        switch (value) {
            case null -> {}
            // A list that nobody set is left out; one that was set to nothing is sent as an empty element.
            case SdkAutoConstructList<?> unset -> {}
            case SdkAutoConstructMap<?, ?> unset -> {}
            case Map<?, ?> map -> map(xml, name, field.getRequiredTrait(MapTrait.class), map);
            case List<?> list -> list(xml, name, field.getRequiredTrait(ListTrait.class), list);
            case SdkPojo pojo -> {
                xml.open(name);
                write(xml, pojo);
                xml.close(name);
            }
            default -> xml.leaf(name, Scalars.format(value));
        }
    }

    private static void list(Xml xml, String name, ListTrait trait, List<?> values) {
        if (values.isEmpty()) {
            xml.empty(name);
            return;
        }
        if (trait.isFlattened()) {
            values.forEach(value -> write(xml, name, trait.memberFieldInfo(), value));
            return;
        }
        // Clients in Go take no other name for an element than the model's.
        String member = trait.memberLocationName() == null ? "member" : trait.memberLocationName();
        xml.open(name);
        values.forEach(value -> write(xml, member, trait.memberFieldInfo(), value));
        xml.close(name);
    }

    private static void map(Xml xml, String name, MapTrait trait, Map<?, ?> values) {
        String entry = trait.isFlattened() ? name : "entry";
        if (!trait.isFlattened()) {
            xml.open(name);
        }
        values.forEach((key, value) -> {
            xml.open(entry).leaf(trait.keyLocationName(), Scalars.format(key));
            write(xml, trait.valueLocationName(), trait.valueFieldInfo(), value);
            xml.close(entry);
        });
        if (!trait.isFlattened()) {
            xml.close(name);
        }
    }
}
