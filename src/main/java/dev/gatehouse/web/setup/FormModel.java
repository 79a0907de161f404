package dev.gatehouse.web.setup;

import dev.gatehouse.audit.Entry;
import dev.gatehouse.audit.History;
import dev.gatehouse.inventory.Inventory;
import dev.gatehouse.inventory.Item;
import dev.gatehouse.resource.Diagnostic;
import dev.gatehouse.resource.ResourceId;
import dev.gatehouse.resource.Spec;
import dev.gatehouse.resource.Surroundings;
import dev.gatehouse.team.Person;
import dev.gatehouse.web.operate.Names;
import dev.gatehouse.web.operate.RowWords;
import dev.gatehouse.web.operate.StackPages;
import dev.gatehouse.web.shell.Crumb;
import dev.gatehouse.wizard.Checked;
import dev.gatehouse.wizard.Draft;
import dev.gatehouse.wizard.Drafts;
import dev.gatehouse.wizard.FormText;
import dev.gatehouse.wizard.Forms;
import dev.gatehouse.wizard.Merge;
import dev.gatehouse.wizard.Piece;
import dev.gatehouse.wizard.RecordForm;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the page that shows a form, and keeps what is typed on it. */
@Component
class FormModel {

    private static final Set<String> BLANK = Set.of("field.required", "name.required");

    private final StackPages pages;
    private final OpenForms open;
    private final Forms forms;
    private final Drafts drafts;
    private final Inventory inventory;
    private final FormViews views;
    private final Lines lines;
    private final History history;
    private final WhatIf whatIf;
    private final RowWords rows;
    private final MessageSource messages;
    private final Offers offers;
    private final Clock clock;

    FormModel(
            StackPages pages,
            OpenForms open,
            Forms forms,
            Drafts drafts,
            Inventory inventory,
            FormViews views,
            Lines lines,
            History history,
            WhatIf whatIf,
            RowWords rows,
            MessageSource messages,
            Offers offers,
            Clock clock) {
        this.pages = pages;
        this.open = open;
        this.forms = forms;
        this.drafts = drafts;
        this.inventory = inventory;
        this.views = views;
        this.lines = lines;
        this.history = history;
        this.whatIf = whatIf;
        this.rows = rows;
        this.messages = messages;
        this.offers = offers;
        this.clock = clock;
    }

    /** Everything there is to say about what is typed. */
    Checked check(OpenForm form) {
        Checked checked = forms.check(form.stack(), form.kind(), form.id(), form.text());
        if (form.why().length() <= StackPages.LONGEST_WHY) {
            return checked;
        }
        List<Diagnostic> findings = new ArrayList<>(checked.findings());
        findings.add(Diagnostic.error("", "why.too-long", form.why().length(), StackPages.LONGEST_WHY));
        return new Checked(checked.text(), checked.spec(), findings);
    }

    /** Keeps what is typed; what is no change is no draft. */
    void keep(OpenForm form, Person person) {
        keep(form, person, drafts::keep);
    }

    /** The same for what is sent while somebody types, which may arrive after they saved it. */
    void keepUnlessSaved(OpenForm form, Person person) {
        keep(form, person, drafts::keepUnlessSaved);
    }

    private void keep(OpenForm form, Person person, Consumer<Draft> keep) {
        if (form.text().equals(form.base())) {
            drafts.discard(form.draft());
            return;
        }
        keep.accept(new Draft(
                form.draft(),
                form.stack().id(),
                form.kind().name(),
                form.id(),
                form.generation(),
                form.base(),
                form.text(),
                person.id(),
                person.name(),
                clock.instant()));
    }

    /** The same while somebody is still at it: what is blank has not been come to yet. */
    Checked checkUnfinished(OpenForm form) {
        return told(check(form), found -> !BLANK.contains(found.code()));
    }

    /** A proposal has no mistakes of anybody's: what it lacks is not held against the reader. */
    String showProposed(OpenForm form, Model model) {
        return show(form, told(check(form), found -> !found.isError()), "", model);
    }

    private static Checked told(Checked checked, Predicate<Diagnostic> which) {
        return new Checked(
                checked.text(),
                checked.spec(),
                checked.findings().stream().filter(which).toList());
    }

    String show(OpenForm form, String focus, Model model) {
        return show(form, check(form), focus, model);
    }

    String show(OpenForm form, Checked checked, String focus, Model model) {
        frame(form, model);
        model.addAttribute("title", title(form));
        fill(form, checked, focus, model);
        return "setup/form";
    }

    private String title(OpenForm form) {
        Item item = form.item();
        return item == null
                ? message("setup.new.of", message("kind." + form.kind().name()))
                : item.name();
    }

    private String message(String code, Object... arguments) {
        return messages.getMessage(code, arguments, LocaleContextHolder.getLocale());
    }

    /** What both the whole page and the answer to a live check show. */
    void fill(OpenForm form, Checked checked, String focus, Model model) {
        FormText base = form.base();
        model.addAttribute("open", form);
        drafts.find(form.draft()).ifPresent(draft -> model.addAttribute("draft", draft));
        model.addAttribute("base", base == null ? "" : open.write(base));
        model.addAttribute("form", views.of(form, checked, focus));
        model.addAttribute("fields", views.template(form.kind(), "form", "setup/fields"));
        model.addAttribute("presets", Preset.all());
        model.addAttribute("offers", offers.ways(form));
        model.addAttribute("commands", views.commands(form, checked.spec()));
        model.addAttribute("files", views.files(form, checked.spec()));
        if (whatIf.isFor(form.kind())) {
            model.addAttribute("question", form.question());
            model.addAttribute("answers", whatIf.answers(form.kind(), checked.spec(), form.question(), names(form)));
        }
        if (form.isBehind()) {
            lastChange(form).ifPresent(change -> model.addAttribute("overtaken", change));
        }
    }

    void frame(OpenForm form, Model model) {
        Item item = form.item();
        pages.setUp(
                form.stack(),
                model,
                StackPages.step(form.kind().name(), form.stepUrl()),
                item == null ? Crumb.page("setup.new", "") : Crumb.named(item.name(), ""));
    }

    private Optional<Entry> lastChange(OpenForm form) {
        ResourceId id = form.id();
        return history.of(form.stack().id(), new History.Filter(id, null, null), PageRequest.of(0, 1)).stream()
                .findFirst();
    }

    /** Both versions of a resource that somebody else saved meanwhile, to choose from. */
    String conflict(OpenForm form, Spec mine, Item current, Model model) {
        frame(form, model);
        model.addAttribute("title", message("setup.conflict.title", current.name()));
        FormText typed = forms.print(form.kind(), mine);
        Merge merge = new Merge(forms.of(form.kind()), form.base(), forms.print(form.kind(), current.spec()), typed);
        Surroundings surroundings = inventory.surroundings(form.stack().id(), null);
        Names names = names(form);
        FormText base = form.base();
        model.addAttribute("open", form.with(typed));
        model.addAttribute("base", base == null ? "" : open.write(base));
        model.addAttribute("current", current);
        model.addAttribute(
                "differences",
                merge.differences().stream()
                        .map(difference -> view(form, difference, surroundings, names))
                        .toList());
        lastChange(form).ifPresent(change -> model.addAttribute("overtaken", change));
        return "setup/conflict";
    }

    private Names names(OpenForm form) {
        return new Names(inventory.items(form.stack().id()));
    }

    private DifferenceView view(OpenForm form, Merge.Difference difference, Surroundings surroundings, Names names) {
        Piece piece = difference.piece();
        boolean row = piece.isRow() && !piece.path().equals("tags");
        Function<Map<String, String>, String> text = row
                ? given -> rows.whole(form.kind().name(), piece.path(), withoutAwsIds(given), names)
                : given -> lines.text(form.kind(), piece, given, surroundings);
        return new DifferenceView(
                piece.key(),
                lines.label(form.kind(), piece),
                row ? called(form, difference, names) : piece.row(),
                text.apply(difference.theirs()),
                text.apply(difference.mine()),
                difference.proposed());
    }

    /** What people call a row; one of which nothing can be read goes by its key. */
    private String called(OpenForm form, Merge.Difference difference, Names names) {
        Map<String, String> given = difference.mine().isEmpty() ? difference.theirs() : difference.mine();
        String words = rows.of(form.kind().name(), difference.piece().path(), withoutAwsIds(given), names);
        return words.isEmpty() ? difference.piece().row() : words;
    }

    /** A reference is one however it was given. */
    private static Map<String, String> withoutAwsIds(Map<String, String> given) {
        Map<String, String> texts = new HashMap<>();
        given.forEach((path, text) -> texts.put(path.replace(RecordForm.AWS_ID, ""), text));
        return texts;
    }
}
