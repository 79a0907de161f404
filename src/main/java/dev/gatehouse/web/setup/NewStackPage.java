package dev.gatehouse.web.setup;

import dev.gatehouse.inventory.Refused;
import dev.gatehouse.inventory.Stack;
import dev.gatehouse.inventory.Stacks;
import dev.gatehouse.inventory.Stage;
import dev.gatehouse.net.Malformed;
import dev.gatehouse.net.Region;
import dev.gatehouse.resource.Diagnostic;
import dev.gatehouse.resource.Scope;
import dev.gatehouse.team.Accounts;
import dev.gatehouse.team.AwsAccount;
import dev.gatehouse.team.Editors;
import dev.gatehouse.team.Person;
import dev.gatehouse.web.operate.StackPages;
import dev.gatehouse.web.security.RescuedForms;
import dev.gatehouse.web.shell.Choice;
import dev.gatehouse.web.shell.Crumb;
import dev.gatehouse.web.shell.Notice;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Makes a stack: a name for an AWS account and Region. */
@Controller
@Editors
public class NewStackPage {

    /** Those that every account has without asking, the usual first one first. */
    public static final List<String> REGIONS = List.of(
            "ap-northeast-2",
            "ap-northeast-1",
            "ap-northeast-3",
            "ap-southeast-1",
            "ap-southeast-2",
            "ap-south-1",
            "us-east-1",
            "us-east-2",
            "us-west-1",
            "us-west-2",
            "ca-central-1",
            "sa-east-1",
            "eu-central-1",
            "eu-west-1",
            "eu-west-2",
            "eu-west-3",
            "eu-north-1");

    private final Stacks stacks;
    private final Accounts accounts;
    private final RescuedForms rescuedForms;
    private final MessageSource messages;

    NewStackPage(Stacks stacks, Accounts accounts, RescuedForms rescuedForms, MessageSource messages) {
        this.stacks = stacks;
        this.accounts = accounts;
        this.rescuedForms = rescuedForms;
        this.messages = messages;
    }

    @GetMapping("/stacks/new")
    String show(Person person, HttpServletRequest request, Model model) {
        StackForm form = new StackForm();
        form.setRegion(REGIONS.getFirst());
        rescuedForms.take(request).ifPresent(typed -> typed.refill(form));
        model.addAttribute("form", form);
        return page(person, model);
    }

    @PostMapping("/stacks")
    String create(
            @ModelAttribute("form") StackForm form,
            BindingResult errors,
            Person person,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        Optional<AwsAccount> account = accounts.usableBy(person).stream()
                .filter(usable -> usable.number().equals(form.getAccount()))
                .findFirst();
        if (account.isEmpty()) {
            errors.rejectValue("account", "diagnostic.field.required");
        }
        if (!errors.hasErrors()) {
            try {
                Stack stack = stacks.create(
                        account.orElseThrow().team().id(),
                        new Scope(account.orElseThrow().number(), Region.parse(form.getRegion())),
                        form.getName(),
                        stage(form.getStage()),
                        StackPages.author(person, ""));
                Notice.done(redirect, "setup.stack.created", stack.name());
                return "redirect:" + StackPages.url(stack) + "/set-up";
            } catch (Refused refused) {
                refused.diagnostics().forEach(found -> reject(errors, found));
            } catch (Malformed malformed) {
                reject(
                        errors,
                        new Diagnostic(Diagnostic.Severity.ERROR, malformed.code(), "region", malformed.arguments()));
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(person, model);
    }

    private static void reject(BindingResult errors, Diagnostic found) {
        errors.rejectValue(
                found.path(), "diagnostic." + found.code(), found.arguments().toArray(), null);
    }

    private static Stage stage(String text) {
        return Arrays.stream(Stage.values())
                .filter(stage -> stage.name().equals(text))
                .findFirst()
                .orElse(Stage.NONE);
    }

    private String page(Person person, Model model) {
        model.addAttribute(
                "accounts",
                accounts.usableBy(person).stream()
                        .map(account -> new Choice(account.number(), account.name() + " · " + account.number()))
                        .toList());
        model.addAttribute(
                "regions",
                REGIONS.stream()
                        .map(region -> new Choice(region, message("setup.region." + region) + " · " + region))
                        .toList());
        model.addAttribute(
                "stages",
                Arrays.stream(Stage.values())
                        .map(stage -> new Choice(stage.name(), message("setup.stage." + stage.name())))
                        .toList());
        model.addAttribute("crumbs", List.of(Crumb.page("shell.stacks", "/stacks"), Crumb.page("setup.stack.new", "")));
        return "stacks/new";
    }

    private String message(String code) {
        return messages.getMessage(code, null, LocaleContextHolder.getLocale());
    }
}
