package dev.gatehouse.web.blueprint;

import dev.gatehouse.blueprint.Copies;
import dev.gatehouse.inventory.Refused;
import dev.gatehouse.inventory.Stack;
import dev.gatehouse.inventory.Stage;
import dev.gatehouse.net.Cidr;
import dev.gatehouse.net.Malformed;
import dev.gatehouse.net.Region;
import dev.gatehouse.resource.Diagnostic;
import dev.gatehouse.resource.Scope;
import dev.gatehouse.resource.Texts;
import dev.gatehouse.team.Accounts;
import dev.gatehouse.team.AwsAccount;
import dev.gatehouse.team.Editors;
import dev.gatehouse.team.Person;
import dev.gatehouse.web.operate.StackPages;
import dev.gatehouse.web.security.RescuedForms;
import dev.gatehouse.web.shell.Notice;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Copies a stack. */
@Controller
@RequestMapping("/stacks/{stackId}/copy")
@Editors
class CopyPage {

    private final StackPages pages;
    private final Copies copies;
    private final Accounts accounts;
    private final CopyModel page;
    private final RescuedForms rescuedForms;

    CopyPage(StackPages pages, Copies copies, Accounts accounts, CopyModel page, RescuedForms rescuedForms) {
        this.pages = pages;
        this.copies = copies;
        this.accounts = accounts;
        this.page = page;
        this.rescuedForms = rescuedForms;
    }

    @GetMapping
    String form(@PathVariable UUID stackId, Person person, HttpServletRequest request, Model model) {
        Stack stack = pages.stack(stackId, person);
        Map<String, String> typed = rescuedForms
                .take(request)
                .map(rescued -> {
                    Map<String, String> fields = new LinkedHashMap<>();
                    rescued.fields().forEach((key, values) -> fields.put(key, String.join("", values)));
                    return fields;
                })
                .orElseGet(() -> page.proposed(stack));
        List<Diagnostic> unread = new ArrayList<>();
        Copies.Wish wish = wish(stack, typed, unread);
        List<Diagnostic> doubts = unread.isEmpty() ? copies.doubts(stack, wish) : List.of();
        return page.form(stack, typed, doubts, person, model);
    }

    @PostMapping
    String make(
            @PathVariable UUID stackId,
            Person person,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        Stack stack = pages.stack(stackId, person);
        Map<String, String> typed = new LinkedHashMap<>();
        request.getParameterMap().forEach((key, values) -> typed.put(key, String.join("", values)));
        List<Diagnostic> found = new ArrayList<>();
        Optional<AwsAccount> account = accounts.usableBy(person).stream()
                .filter(usable -> usable.number().equals(typed.get("account")))
                .findFirst();
        if (account.isEmpty()) {
            found.add(Diagnostic.error("account", "blueprint.choose"));
        }
        Copies.Wish wish = wish(stack, typed, found);
        if (found.isEmpty()) {
            try {
                Stack copy = copies.make(account.orElseThrow().team().id(), stack, wish, StackPages.author(person, ""));
                Notice.done(redirect, "blueprint.copied", copy.name(), stack.name());
                return "redirect:" + StackPages.url(copy) + "/plan";
            } catch (Refused refused) {
                found.addAll(refused.diagnostics());
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page.form(stack, typed, found, person, model);
    }

    private Copies.Wish wish(Stack stack, Map<String, String> typed, List<Diagnostic> found) {
        List<Cidr> blocks = new ArrayList<>();
        List<Cidr> networks = copies.networks(stack);
        for (int i = 0; i < networks.size(); i++) {
            blocks.add(block("block-" + i, typed, networks.get(i), found));
        }
        List<String> domains = new ArrayList<>();
        for (int i = 0; i < copies.domains(stack).size(); i++) {
            domains.add(text("domain-" + i, typed, found));
        }
        Stage stage = Stream.of(Stage.values())
                .filter(one -> Texts.write(one).equals(typed.get("stage")))
                .findFirst()
                .orElse(Stage.NONE);
        Scope place = new Scope(typed.getOrDefault("account", ""), region(stack, typed, found));
        return new Copies.Wish(text("name", typed, found), stage, place, blocks, domains);
    }

    private static Region region(Stack stack, Map<String, String> typed, List<Diagnostic> found) {
        try {
            return Region.parse(typed.getOrDefault("region", ""));
        } catch (Malformed malformed) {
            found.add(Diagnostic.error(
                    "region", malformed.code(), malformed.arguments().toArray()));
            return stack.scope().region();
        }
    }

    private static Cidr block(String key, Map<String, String> typed, Cidr otherwise, List<Diagnostic> found) {
        String text = text(key, typed, found);
        try {
            return text.isEmpty() ? otherwise : Cidr.parse(text);
        } catch (Malformed malformed) {
            found.add(Diagnostic.error(
                    key, malformed.code(), malformed.arguments().toArray()));
            return otherwise;
        }
    }

    private static String text(String key, Map<String, String> typed, List<Diagnostic> found) {
        String text = typed.getOrDefault(key, "").strip();
        if (text.isEmpty()) {
            found.add(Diagnostic.error(key, "field.required"));
        }
        return text;
    }
}
