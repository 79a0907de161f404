package dev.gatehouse.web.api.document;

import dev.gatehouse.resource.Kind;
import dev.gatehouse.resource.Kinds;
import dev.gatehouse.web.setup.FieldKeys;
import dev.gatehouse.wizard.Field;
import dev.gatehouse.wizard.Forms;
import io.swagger.v3.oas.models.media.Schema;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What a spec of each kind has, asked of its record and said in the words of its form. */
@Component
class KindSchemas {

    private final Kinds kinds;
    private final Forms forms;
    private final MessageSource messages;

    KindSchemas(Kinds kinds, Forms forms, MessageSource messages) {
        this.kinds = kinds;
        this.forms = forms;
        this.messages = messages;
    }

    List<Kind<?>> kinds() {
        return kinds.all();
    }

    static String name(Kind<?> kind) {
        return "spec-" + kind.name();
    }

    Schema<?> schema(Kind<?> kind) {
        Schema<?> schema = object(kind, forms.of(kind).fields(), "");
        schema.setDescription(messages.getMessage("kind." + kind.name(), null, Locale.ENGLISH));
        return schema;
    }

    private Schema<?> object(Kind<?> kind, List<Field> fields, String prefix) {
        Schema<?> object = typed("object");
        object.setAdditionalProperties(false);
        for (Field field : fields) {
            String path = prefix + field.name();
            Schema<?> schema = field(kind, field, path);
            schema.setDescription(described(kind, path));
            object.addProperty(field.name(), schema);
            if (field.isRequired() && !path.equals("tags")) {
                object.addRequiredItem(field.name());
            }
        }
        return object;
    }

    private Schema<?> field(Kind<?> kind, Field field, String path) {
        return switch (field.control()) {
            case TEXT, LONG_TEXT -> typed("string");
            case NUMBER -> typed("integer");
            case CHECKBOX -> truth();
            case CHOICE -> choice(field);
            case CHOICES -> list(choice(field));
            case WORDS -> list(typed("string"));
            case REFERENCE -> reference();
            case REFERENCES -> list(reference());
            case GROUP -> object(kind, field.children(), path + ".");
            case ROWS -> list(object(kind, field.children(), path + "."));
            case TAGS -> tags();
        };
    }

    private static Schema<?> typed(String type) {
        Schema<?> schema = new Schema<>();
        schema.setType(type);
        schema.addType(type);
        return schema;
    }

    @SuppressWarnings("unchecked")
    private static Schema<?> truth() {
        Schema<Object> schema = (Schema<Object>) typed("boolean");
        schema.setDefault(false);
        return schema;
    }

    @SuppressWarnings("unchecked")
    private static Schema<?> choice(Field field) {
        Schema<Object> schema = (Schema<Object>) typed("string");
        field.choices().forEach(schema::addEnumItemObject);
        return schema;
    }

    private static Schema<?> list(Schema<?> element) {
        Schema<?> schema = typed("array");
        schema.setItems(element);
        return schema;
    }

    private static Schema<?> reference() {
        Schema<?> schema = typed("string");
        schema.setFormat("reference");
        return schema;
    }

    private static Schema<?> tags() {
        Schema<?> schema = typed("object");
        schema.setAdditionalProperties(typed("string"));
        return schema;
    }

    /** The label of the form's field, and its help. */
    private String described(Kind<?> kind, String path) {
        if (path.equals("tags")) {
            return messages.getMessage("setup.field.tags", null, Locale.ENGLISH);
        }
        String key = FieldKeys.of(kind, path);
        String label = messages.getMessage(key, null, Locale.ENGLISH);
        String help = messages.getMessage(key + ".help", null, "", Locale.ENGLISH);
        return (label + ". " + Objects.requireNonNullElse(help, "")).strip();
    }
}
