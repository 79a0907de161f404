package dev.gatehouse.web.operate.runs;

import dev.gatehouse.reconcile.NotApproved;
import dev.gatehouse.reconcile.RunView;
import dev.gatehouse.reconcile.Runs;
import dev.gatehouse.team.CloudSource;
import dev.gatehouse.team.Operators;
import dev.gatehouse.team.Person;
import dev.gatehouse.team.Viewers;
import dev.gatehouse.web.NotFound;
import dev.gatehouse.web.operate.StackPages;
import dev.gatehouse.web.shell.Crumb;
import dev.gatehouse.web.shell.Notice;
import dev.gatehouse.web.shell.Paging;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The runs of a stack: what is done now, live, and what was done. */
@Controller
@RequestMapping("/stacks/{stackId}/runs")
@Viewers
class RunPage {

    private static final int PER_PAGE = 20;

    private final StackPages pages;
    private final Runs runs;
    private final Follower follower;
    private final CloudSource cloud;

    RunPage(StackPages pages, Runs runs, Follower follower, CloudSource cloud) {
        this.pages = pages;
        this.runs = runs;
        this.follower = follower;
        this.cloud = cloud;
    }

    @GetMapping
    String all(@PathVariable UUID stackId, @RequestParam(defaultValue = "0") int page, Person person, Model model) {
        pages.open(stackId, person, "runs", model);
        Page<Progress> found = runs.of(stackId, Paging.page(page, PER_PAGE)).map(follower::progress);
        model.addAttribute("runs", found);
        model.addAttribute("topics", List.of("stack-" + stackId));
        return "runs/all";
    }

    /**
     * @param htmx whether only the progress is wanted, for the page that is there already
     */
    @GetMapping("/{runId}")
    String one(
            @PathVariable UUID stackId,
            @PathVariable UUID runId,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
            Person person,
            Model model) {
        pages.open(
                stackId,
                person,
                "runs",
                model,
                Crumb.page("shell.tab.runs", "/stacks/" + stackId + "/runs"),
                Crumb.page("run.crumb", ""));
        model.addAttribute("progress", follower.progress(run(stackId, runId)));
        model.addAttribute("topics", List.of("run-" + runId));
        model.addAttribute("simulated", cloud.simulated());
        return htmx == null ? "runs/page" : "runs/progress :: update";
    }

    @PostMapping("/{runId}/cancel")
    @Operators
    String cancel(@PathVariable UUID stackId, @PathVariable UUID runId, Person person, RedirectAttributes redirect) {
        pages.stack(stackId, person);
        runs.cancel(run(stackId, runId).id(), StackPages.author(person, ""));
        Notice.done(redirect, "run.cancel.done");
        return "redirect:/stacks/" + stackId + "/runs/" + runId;
    }

    @PostMapping("/{runId}/continue")
    @Operators
    String goOn(@PathVariable UUID stackId, @PathVariable UUID runId, Person person, RedirectAttributes redirect) {
        pages.stack(stackId, person);
        try {
            runs.retry(run(stackId, runId).id(), StackPages.author(person, ""));
            Notice.done(redirect, "run.continue.done");
        } catch (NotApproved refusal) {
            String why = "approval." + refusal.reason();
            Notice.refused(redirect, why);
            if (refusal.reason() != NotApproved.Reason.BUSY) {
                return "redirect:/stacks/" + stackId + "/plan";
            }
        }
        return "redirect:/stacks/" + stackId + "/runs/" + runId;
    }

    private RunView run(UUID stackId, UUID runId) {
        return runs.find(runId).filter(run -> run.stack().equals(stackId)).orElseThrow(() -> new NotFound("run"));
    }
}
