package dev.gatehouse.web.operate.drift;

import dev.gatehouse.drift.Answers;
import dev.gatehouse.drift.Drift;
import dev.gatehouse.drift.Drifts;
import dev.gatehouse.inventory.Refused;
import dev.gatehouse.inventory.Stack;
import dev.gatehouse.team.Editors;
import dev.gatehouse.team.Person;
import dev.gatehouse.web.operate.StackPages;
import dev.gatehouse.web.shell.Crumb;
import dev.gatehouse.web.shell.Notice;
import dev.gatehouse.web.shell.UserTime;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The two answers to drifts that change nothing in AWS: to want it as it is now, or not to hear of it for a while. */
@Controller
@RequestMapping("/stacks/{stackId}/drift")
@Editors
class AnswerPages {

    private static final int USUAL_DAYS = 7;

    private final StackPages pages;
    private final Drifts drifts;
    private final Answers answers;
    private final DriftReading reading;
    private final UserTime time;

    AnswerPages(StackPages pages, Drifts drifts, Answers answers, DriftReading reading, UserTime time) {
        this.pages = pages;
        this.drifts = drifts;
        this.answers = answers;
        this.reading = reading;
        this.time = time;
    }

    @GetMapping("/accept")
    String askAccept(
            @PathVariable UUID stackId,
            @RequestParam(defaultValue = "") Set<UUID> drift,
            Person person,
            Model model,
            RedirectAttributes redirect) {
        return ask(stackId, drift, "accept", person, model, redirect);
    }

    @GetMapping("/ignore")
    String askIgnore(
            @PathVariable UUID stackId,
            @RequestParam(defaultValue = "") Set<UUID> drift,
            Person person,
            Model model,
            RedirectAttributes redirect) {
        model.addAttribute("until", today().plusDays(USUAL_DAYS).toString());
        return ask(stackId, drift, "ignore", person, model, redirect);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(time.now(), time.zone());
    }

    private String ask(
            UUID stackId, Set<UUID> ids, String answer, Person person, Model model, RedirectAttributes redirect) {
        pages.stack(stackId, person);
        List<Drift> chosen = drifts.of(stackId, ids);
        if (chosen.isEmpty()) {
            Notice.refused(redirect, ids.isEmpty() ? "drift.none-chosen" : "diagnostic.drift.gone");
            return back(stackId);
        }
        pages.open(
                stackId,
                person,
                "drift",
                model,
                Crumb.page("shell.tab.drift", "/stacks/" + stackId + "/drift"),
                answer.equals("accept") ? Crumb.page("drift.accept.title", "") : Crumb.page("drift.ignore.title", ""));
        model.addAttribute("chosen", chosen.stream().map(Drift::id).toList());
        model.addAttribute("views", reading.views(stackId, chosen));
        model.addAttribute("tomorrow", today().plusDays(1).toString());
        return "drift/" + answer;
    }

    private static String back(UUID stackId) {
        return "redirect:/stacks/" + stackId + "/drift";
    }

    @PostMapping("/accept")
    String accept(
            @PathVariable UUID stackId,
            @RequestParam(defaultValue = "") Set<UUID> drift,
            @RequestParam(defaultValue = "") String why,
            Person person,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        Stack stack = pages.stack(stackId, person);
        try {
            answers.accept(stack, drift, StackPages.author(person, why));
            Notice.done(redirect, "drift.accepted", drift.size());
            return back(stackId);
        } catch (Refused refused) {
            told(refused, why, model, response);
            return ask(stackId, drift, "accept", person, model, redirect);
        }
    }

    @PostMapping("/ignore")
    String ignore(
            @PathVariable UUID stackId,
            @RequestParam(defaultValue = "") Set<UUID> drift,
            @RequestParam(defaultValue = "") String until,
            @RequestParam(defaultValue = "") String why,
            Person person,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        Stack stack = pages.stack(stackId, person);
        try {
            answers.ignore(stack, drift, endOfDayBefore(until), StackPages.author(person, why));
            Notice.done(redirect, "drift.ignored", drift.size());
            return back(stackId);
        } catch (Refused refused) {
            told(refused, why, model, response);
            model.addAttribute("until", until);
            return ask(stackId, drift, "ignore", person, model, redirect);
        }
    }

    /** When that day begins where the person is; what is no day is as if it were over. */
    private Instant endOfDayBefore(String until) {
        try {
            return LocalDate.parse(until).atStartOfDay(time.zone()).toInstant();
        } catch (DateTimeParseException noDay) {
            return Instant.EPOCH;
        }
    }

    private static void told(Refused refused, String why, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("refused", refused.diagnostics());
        model.addAttribute("why", why);
    }

    @PostMapping("/heed")
    String heed(
            @PathVariable UUID stackId,
            @RequestParam(defaultValue = "") Set<UUID> drift,
            Person person,
            RedirectAttributes redirect) {
        Stack stack = pages.stack(stackId, person);
        try {
            answers.heed(stack, drift, StackPages.author(person, ""));
            Notice.done(redirect, "drift.heeded");
        } catch (Refused gone) {
            Notice.refused(redirect, "diagnostic.drift.gone");
        }
        return back(stackId);
    }
}
