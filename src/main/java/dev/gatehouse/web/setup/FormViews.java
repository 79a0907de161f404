package dev.gatehouse.web.setup;

import dev.gatehouse.inventory.Inventory;
import dev.gatehouse.inventory.RowIdentity;
import dev.gatehouse.resource.Kind;
import dev.gatehouse.resource.Kinds;
import dev.gatehouse.resource.ResourceId;
import dev.gatehouse.resource.Spec;
import dev.gatehouse.resource.Surroundings;
import dev.gatehouse.web.shell.FormFields;
import dev.gatehouse.wizard.Checked;
import dev.gatehouse.wizard.Forms;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Draws forms for pages. */
@Component
class FormViews {

    private final Kinds kinds;
    private final Inventory inventory;
    private final Forms forms;
    private final FormFields ids;
    private final MessageSource messages;
    private final Map<String, Boolean> templates = new ConcurrentHashMap<>();

    FormViews(Kinds kinds, Inventory inventory, Forms forms, FormFields ids, MessageSource messages) {
        this.kinds = kinds;
        this.inventory = inventory;
        this.forms = forms;
        this.ids = ids;
        this.messages = messages;
    }

    /**
     * @param focus path of the row a person goes on with; empty for none
     */
    FormView of(OpenForm open, Checked checked, String focus) {
        ResourceId id = open.id();
        Surroundings surroundings = inventory.surroundings(open.stack().id(), id);
        List<RowIdentity> identities = id == null ? List.of() : inventory.rows(id);
        Kind<?> kind = open.kind();
        FormContext context = new FormContext(
                kind,
                kinds,
                surroundings,
                checked.findings(),
                kind.choices(surroundings),
                kind.suggestions(surroundings),
                identities,
                focus);
        return new FormDrawing(context, checked.text(), ids, this::isMessage)
                .draw(forms.of(kind).fields());
    }

    /** What one would type to make it by hand; nothing while it cannot be read. */
    List<String> commands(OpenForm open, @Nullable Spec spec) {
        return spec == null
                ? List.of()
                : commands(
                        open.kind(), spec, inventory.surroundings(open.stack().id(), open.id()));
    }

    /** The files that the commands name. */
    Map<String, String> files(OpenForm open, @Nullable Spec spec) {
        return spec == null
                ? Map.of()
                : files(open.kind(), spec, inventory.surroundings(open.stack().id(), open.id()));
    }

    static <S extends Spec> Map<String, String> files(Kind<S> kind, Spec spec, Surroundings surroundings) {
        return kind.files(kind.specType().cast(spec), surroundings);
    }

    static <S extends Spec> List<String> commands(Kind<S> kind, Spec spec, Surroundings surroundings) {
        return kind.commands(kind.specType().cast(spec), surroundings);
    }

    /** The template that shows this part of a kind: the kind's own if it brings one, else the general one. */
    String template(Kind<?> kind, String part, String general) {
        String own = "kinds/" + kind.name() + "/" + part;
        return templates.computeIfAbsent(own, name -> new ClassPathResource("templates/" + name + ".html").exists())
                ? own
                : general;
    }

    private boolean isMessage(String code) {
        return messages.getMessage(code, null, null, Locale.ENGLISH) != null;
    }
}
