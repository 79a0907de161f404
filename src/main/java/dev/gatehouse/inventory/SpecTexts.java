package dev.gatehouse.inventory;

import dev.gatehouse.resource.Kind;
import dev.gatehouse.resource.Kinds;
import dev.gatehouse.resource.Spec;
import dev.gatehouse.resource.StoredForm;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Specs as versioned JSON: an older version is brought forward by its kind, step by step, when it is read. What was read
 * before is remembered by its text: pages read the same ones again and again.
 */
@Component
public class SpecTexts {

    private static final TypeReference<Map<String, Object>> TREE = new TypeReference<>() {};
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    /** More than there are in a thousand stacks: fewer are of no use to whoever goes through all of them in turn. */
    private static final int MOST_REMEMBERED = 16_000;

    private record Text(String kind, int version, String text) {}

    private final Kinds kinds;
    private final Memory<Text, Spec> read = new Memory<>(MOST_REMEMBERED);
    private final JsonMapper json = JsonMapper.builder().build();

    SpecTexts(Kinds kinds) {
        this.kinds = kinds;
    }

    public String write(Spec spec) {
        return json.writeValueAsString(StoredForm.write((Record) spec));
    }

    public Spec read(String kindName, int version, String text) {
        Text asked = new Text(kindName, version, text);
        return read.find(asked).orElseGet(() -> read.keep(asked, parse(kindName, version, text)));
    }

    private Spec parse(String kindName, int version, String text) {
        Kind<?> kind = kinds.named(kindName);
        Map<String, Object> tree = json.readValue(text, TREE);
        for (int from = version; from < kind.version(); from++) {
            tree = kind.upgrade(from, tree);
        }
        return StoredForm.read(kind.specType(), tree);
    }

    int version(String kindName) {
        return kinds.named(kindName).version();
    }

    String writeTexts(Map<String, String> texts) {
        return json.writeValueAsString(texts);
    }

    Map<String, String> readTexts(String text) {
        return json.readValue(text, TEXTS);
    }
}
