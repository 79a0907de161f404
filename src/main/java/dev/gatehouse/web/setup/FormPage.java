package dev.gatehouse.web.setup;

import dev.gatehouse.inventory.Inventory;
import dev.gatehouse.inventory.Item;
import dev.gatehouse.inventory.Refused;
import dev.gatehouse.inventory.Stack;
import dev.gatehouse.inventory.StaleEdit;
import dev.gatehouse.resource.Kind;
import dev.gatehouse.resource.Offer;
import dev.gatehouse.resource.Spec;
import dev.gatehouse.team.Editors;
import dev.gatehouse.team.Person;
import dev.gatehouse.web.operate.StackPages;
import dev.gatehouse.web.security.RescuedForms;
import dev.gatehouse.web.shell.Notice;
import dev.gatehouse.wizard.Checked;
import dev.gatehouse.wizard.Drafts;
import dev.gatehouse.wizard.Forms;
import dev.gatehouse.wizard.RowOperation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The form for one resource of any kind, new or there already. */
@Controller
@RequestMapping("/stacks/{stackId}/set-up/{kindName}")
@Editors
class FormPage {

    private final VisibleStacks stacks;
    private final OpenForms open;
    private final Forms forms;
    private final Drafts drafts;
    private final Inventory inventory;
    private final FormModel page;
    private final RescuedForms rescuedForms;
    private final Offers offers;

    FormPage(
            VisibleStacks stacks,
            OpenForms open,
            Forms forms,
            Drafts drafts,
            Inventory inventory,
            FormModel page,
            RescuedForms rescuedForms,
            Offers offers) {
        this.stacks = stacks;
        this.open = open;
        this.forms = forms;
        this.drafts = drafts;
        this.inventory = inventory;
        this.page = page;
        this.rescuedForms = rescuedForms;
        this.offers = offers;
    }

    /**
     * @param draft what somebody began
     * @param copy a resource to begin from
     */
    @GetMapping("/new")
    String add(
            @PathVariable UUID stackId,
            @PathVariable String kindName,
            @RequestParam(required = false) @Nullable UUID draft,
            @RequestParam(required = false) @Nullable UUID copy,
            Person person,
            HttpServletRequest request,
            Model model) {
        Stack stack = stacks.require(stackId, person);
        Kind<?> kind = open.kind(kindName);
        OpenForm form = rescued(stack, kind, null, request)
                .or(() -> Optional.ofNullable(draft).flatMap(id -> open.begun(stack, kind, null, id)))
                .or(() -> Optional.ofNullable(copy).map(id -> open.copy(stack, kind, open.item(stack, kind, id))))
                .orElse(null);
        return form == null ? page.showProposed(open.proposed(stack, kind), model) : page.show(form, "", model);
    }

    @GetMapping("/{id}")
    String edit(
            @PathVariable UUID stackId,
            @PathVariable String kindName,
            @PathVariable UUID id,
            Person person,
            HttpServletRequest request,
            Model model) {
        Stack stack = stacks.require(stackId, person);
        Kind<?> kind = open.kind(kindName);
        Item item = open.item(stack, kind, id);
        OpenForm form = rescued(stack, kind, item, request)
                .or(() -> open.begun(stack, kind, item, id))
                .orElseGet(() -> open.saved(stack, kind, item));
        return page.show(form, "", model);
    }

    private Optional<OpenForm> rescued(Stack stack, Kind<?> kind, @Nullable Item item, HttpServletRequest request) {
        return rescuedForms.take(request).map(rescued -> {
            Map<String, String[]> parameters = new HashMap<>();
            rescued.fields().forEach((name, typed) -> parameters.put(name, typed.toArray(String[]::new)));
            return open.typed(stack, kind, item, parameters);
        });
    }

    @PostMapping({"/new", "/{id}"})
    String save(
            @PathVariable UUID stackId,
            @PathVariable String kindName,
            @PathVariable(required = false) @Nullable UUID id,
            @RequestParam(name = "_row", required = false) @Nullable String row,
            @RequestParam(name = "_discard", required = false) @Nullable String discard,
            @RequestParam(name = "_offer", required = false) @Nullable String offer,
            Person person,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        Stack stack = stacks.require(stackId, person);
        Kind<?> kind = open.kind(kindName);
        Item item = id == null ? null : open.item(stack, kind, id);
        OpenForm form = open.typed(stack, kind, item, request.getParameterMap());
        if (discard != null) {
            drafts.discard(form.draft());
            Notice.done(redirect, "setup.draft.discarded");
            return "redirect:" + (item == null ? form.stepUrl() : form.url());
        }
        if (row != null) {
            return moved(form, row, person, model);
        }
        Optional<Offer.Made> made = Optional.ofNullable(offer).flatMap(way -> offers.make(form, way));
        if (made.isPresent()) {
            return offered(form, made.get(), person, model);
        }
        Checked checked = page.check(form);
        Spec spec = checked.spec();
        if (spec == null || checked.hasErrors()) {
            page.keep(form, person);
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page.show(form, checked, "", model);
        }
        return saved(form, spec, person, response, redirect, model);
    }

    /** The draft keeps what the form gets of it; the person's part is on this page alone. */
    private String offered(OpenForm form, Offer.Made made, Person person, Model model) {
        page.keep(Offers.filled(form, made), person);
        page.frame(form, model);
        return Offers.show(form, made, model);
    }

    private String moved(OpenForm form, String row, Person person, Model model) {
        var operation = RowOperation.parse(row);
        OpenForm after = operation
                .map(asked -> form.with(asked.applyTo(form.text(), forms.of(form.kind()))))
                .orElse(form);
        page.keep(after, person);
        String focus = operation
                .map(asked -> asked.focus(form.text(), forms.of(form.kind())))
                .orElse("");
        return page.show(after, page.checkUnfinished(after), focus, model);
    }

    private String saved(
            OpenForm form,
            Spec spec,
            Person person,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        try {
            Item saved = inventory.save(
                    form.stack().id(), form.id(), spec, form.generation(), StackPages.author(person, form.why()));
            drafts.saved(form.draft(), person.id(), saved.generation());
            Notice.done(redirect, form.isNew() ? "setup.added" : "setup.saved", saved.name());
            return "redirect:" + form.stepUrl();
        } catch (Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page.show(form, new Checked(form.text(), spec, refused.diagnostics()), "", model);
        } catch (StaleEdit stale) {
            page.keep(form, person);
            response.setStatus(HttpStatus.CONFLICT.value());
            return page.conflict(form, spec, stale.current(), model);
        }
    }
}
