package dev.gatehouse.web.setup;

import dev.gatehouse.inventory.Item;
import dev.gatehouse.inventory.Stack;
import dev.gatehouse.resource.Author;
import dev.gatehouse.resource.Kind;
import dev.gatehouse.team.Editors;
import dev.gatehouse.team.Person;
import dev.gatehouse.web.operate.StackPages;
import dev.gatehouse.wizard.Draft;
import dev.gatehouse.wizard.Drafts;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Answers while somebody types: what is to be said at each field. Keeps what is typed as a draft. */
@Controller
@Editors
class LiveCheck {

    /** Who typed longer ago than this is not at it any more. */
    private static final Duration AT_IT = Duration.ofMinutes(3);

    private final VisibleStacks stacks;
    private final OpenForms open;
    private final Drafts drafts;
    private final FormModel page;
    private final Clock clock;

    LiveCheck(VisibleStacks stacks, OpenForms open, Drafts drafts, FormModel page, Clock clock) {
        this.stacks = stacks;
        this.open = open;
        this.drafts = drafts;
        this.page = page;
        this.clock = clock;
    }

    @PostMapping({"/stacks/{stackId}/set-up/{kindName}/new/check", "/stacks/{stackId}/set-up/{kindName}/{id}/check"})
    String check(
            @PathVariable UUID stackId,
            @PathVariable String kindName,
            @PathVariable(required = false) @Nullable UUID id,
            Person person,
            HttpServletRequest request,
            Model model) {
        Stack stack = stacks.require(stackId, person);
        Kind<?> kind = open.kind(kindName);
        Item item = id == null ? null : open.item(stack, kind, id);
        OpenForm form = open.typed(stack, kind, item, request.getParameterMap());
        somebodyElse(form, StackPages.author(person, ""))
                .ifPresent(other -> model.addAttribute("besides", other.personName()));
        page.keepUnlessSaved(form, person);
        page.fill(form, page.checkUnfinished(form), "", model);
        return "setup/check";
    }

    private Optional<Draft> somebodyElse(OpenForm form, Author author) {
        return drafts.find(form.draft())
                .filter(draft -> !draft.isBy(author))
                .filter(draft -> draft.typedAt().plus(AT_IT).isAfter(clock.instant()));
    }
}
