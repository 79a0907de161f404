package dev.gatehouse.web.blueprint;

import dev.gatehouse.blueprint.Answers;
import dev.gatehouse.blueprint.Blueprints;
import dev.gatehouse.blueprint.Blueprints.Offer;
import dev.gatehouse.blueprint.FilledStacks;
import dev.gatehouse.blueprint.Parameter;
import dev.gatehouse.blueprint.Questionnaire;
import dev.gatehouse.inventory.Refused;
import dev.gatehouse.inventory.Stack;
import dev.gatehouse.team.Accounts;
import dev.gatehouse.team.AwsAccount;
import dev.gatehouse.team.Editors;
import dev.gatehouse.team.Person;
import dev.gatehouse.web.NotFound;
import dev.gatehouse.web.operate.StackPages;
import dev.gatehouse.web.security.RescuedForms;
import dev.gatehouse.web.shell.Notice;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The blueprints, and the form of each. */
@Controller
@Editors
class BlueprintPages {

    private final Blueprints blueprints;
    private final Questionnaire questionnaire;
    private final FilledStacks stacks;
    private final Accounts accounts;
    private final BlueprintModel page;
    private final RescuedForms rescuedForms;

    BlueprintPages(
            Blueprints blueprints,
            Questionnaire questionnaire,
            FilledStacks stacks,
            Accounts accounts,
            BlueprintModel page,
            RescuedForms rescuedForms) {
        this.blueprints = blueprints;
        this.questionnaire = questionnaire;
        this.stacks = stacks;
        this.accounts = accounts;
        this.page = page;
        this.rescuedForms = rescuedForms;
    }

    @GetMapping("/blueprints")
    String all(Person person, Model model) {
        return page.list(blueprints.all(), person, model);
    }

    @GetMapping("/blueprints/{name}")
    String form(@PathVariable String name, Person person, HttpServletRequest request, Model model) {
        Offer blueprint = offer(name);
        Map<Parameter, String> typed = rescuedForms
                .take(request)
                .map(rescued -> typed(blueprint, key -> rescued.fields().getOrDefault(key, List.of())))
                .orElseGet(() -> questionnaire.proposed(blueprint, firstAccount(person), person.address()));
        return page.form(blueprint, new Answers(typed, Optional.empty(), Map.of(), List.of()), person, model);
    }

    /** @param look whether only the picture of what would be made is asked for */
    @PostMapping("/blueprints/{name}")
    String make(
            @PathVariable String name,
            @RequestParam(name = "_look", required = false) @Nullable String look,
            Person person,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        Offer blueprint = offer(name);
        Answers answers = questionnaire.read(blueprint, typed(blueprint, key -> values(request, key)));
        Optional<AwsAccount> account = accounts.usableBy(person).stream()
                .filter(usable -> usable.number().equals(answers.text(Parameter.ACCOUNT)))
                .findFirst();
        if (account.isEmpty()) {
            return wrong(blueprint, page.without(Parameter.ACCOUNT, answers), person, response, model);
        }
        if (answers.hasErrors()) {
            return wrong(blueprint, answers, person, response, model);
        }
        if (look != null) {
            return page.form(blueprint, answers, person, model);
        }
        try {
            Stack made = stacks.fromBlueprint(
                    account.get().team().id(),
                    blueprint,
                    answers.parameters().orElseThrow(),
                    StackPages.author(person, ""));
            Notice.done(redirect, "blueprint.made", made.name());
            return "redirect:" + StackPages.url(made) + "/plan";
        } catch (Refused refused) {
            return wrong(blueprint, page.with(refused.diagnostics(), answers), person, response, model);
        }
    }

    private String wrong(Offer blueprint, Answers answers, Person person, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page.form(blueprint, answers, person, model);
    }

    private Offer offer(String name) {
        return blueprints.find(name).orElseThrow(() -> new NotFound("blueprint"));
    }

    private String firstAccount(Person person) {
        return accounts.usableBy(person).stream()
                .map(AwsAccount::number)
                .findFirst()
                .orElse("");
    }

    private static List<String> values(HttpServletRequest request, String key) {
        String[] values = request.getParameterValues(key);
        return values == null ? List.of() : List.of(values);
    }

    private static Map<Parameter, String> typed(Offer blueprint, Function<String, List<String>> fields) {
        Map<Parameter, String> typed = new EnumMap<>(Parameter.class);
        blueprint.asks().forEach(parameter -> typed.put(parameter, String.join("\n", fields.apply(parameter.key()))));
        return typed;
    }
}
