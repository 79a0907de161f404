package dev.gatehouse.web.api.desired;

import dev.gatehouse.inventory.Item;
import dev.gatehouse.resource.Spec;
import java.util.Collection;
import tools.jackson.databind.JsonNode;

/** Writes specs of a stack as its export does. */
public final class SpecJson {

    private final SpecWriter writer;

    private SpecJson(SpecWriter writer) {
        this.writer = writer;
    }

    /** @param items of the stack, whose names stand for references */
    public static SpecJson of(Collection<Item> items) {
        return new SpecJson(new SpecWriter(References.of(items)));
    }

    public JsonNode write(Spec spec) {
        return writer.write(spec);
    }
}
