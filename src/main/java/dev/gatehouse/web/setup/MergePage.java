package dev.gatehouse.web.setup;

import dev.gatehouse.inventory.Item;
import dev.gatehouse.inventory.Stack;
import dev.gatehouse.resource.Kind;
import dev.gatehouse.resource.Spec;
import dev.gatehouse.team.Editors;
import dev.gatehouse.team.Person;
import dev.gatehouse.web.shell.Notice;
import dev.gatehouse.wizard.Checked;
import dev.gatehouse.wizard.FormText;
import dev.gatehouse.wizard.Forms;
import dev.gatehouse.wizard.Merge;
import dev.gatehouse.wizard.Merge.Side;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Takes what was chosen when two people had changed the same resource, and goes on with the form. */
@Controller
@Editors
class MergePage {

    static final String CHOICE = "_choice.";

    private final VisibleStacks stacks;
    private final OpenForms open;
    private final Forms forms;
    private final FormModel page;

    MergePage(VisibleStacks stacks, OpenForms open, Forms forms, FormModel page) {
        this.stacks = stacks;
        this.open = open;
        this.forms = forms;
        this.page = page;
    }

    /**
     * @param theirs the generation that was chosen from; a newer one is chosen from again
     */
    @PostMapping("/stacks/{stackId}/set-up/{kindName}/{id}/merge")
    String merge(
            @PathVariable UUID stackId,
            @PathVariable String kindName,
            @PathVariable UUID id,
            @RequestParam("_theirs") long theirs,
            Person person,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Stack stack = stacks.require(stackId, person);
        Kind<?> kind = open.kind(kindName);
        Item current = open.item(stack, kind, id);
        OpenForm form = open.typed(stack, kind, current, request.getParameterMap());
        Checked checked = page.check(form);
        Spec mine = checked.spec();
        if (mine != null && current.generation() != theirs) {
            response.setStatus(HttpStatus.CONFLICT.value());
            return page.conflict(form, mine, current, model);
        }
        FormText saved = forms.print(kind, current.spec());
        FormText merged = new Merge(forms.of(kind), form.base(), saved, form.text()).merged(choices(request));
        OpenForm goesOn = new OpenForm(
                stack,
                kind,
                current,
                current.id().value(),
                current.generation(),
                saved,
                merged,
                form.why(),
                form.question());
        page.keep(goesOn, person);
        model.addAttribute(Notice.ATTRIBUTE, Notice.of(Notice.Tone.INFO, "setup.merged"));
        return page.show(goesOn, "", model);
    }

    private static Map<String, Side> choices(HttpServletRequest request) {
        Map<String, Side> choices = new HashMap<>();
        request.getParameterMap().forEach((name, values) -> {
            if (name.startsWith(CHOICE) && values.length > 0) {
                choices.put(name.substring(CHOICE.length()), values[0].equals("theirs") ? Side.THEIRS : Side.MINE);
            }
        });
        return choices;
    }
}
