package dev.gatehouse.web.people;

import dev.gatehouse.team.AccountColour;
import dev.gatehouse.team.Accounts;
import dev.gatehouse.team.Administrators;
import dev.gatehouse.team.AwsAccount;
import dev.gatehouse.team.Person;
import dev.gatehouse.team.Refused;
import dev.gatehouse.team.Teams;
import dev.gatehouse.web.NotFound;
import dev.gatehouse.web.security.RescuedForms;
import dev.gatehouse.web.shell.Crumb;
import dev.gatehouse.web.shell.Notice;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The AWS accounts that teams may use. */
@Controller
@Administrators
@RequestMapping("/accounts")
class AccountsPage {

    private final Accounts accounts;
    private final Teams teams;
    private final RescuedForms rescuedForms;
    private final TeamHistory history;
    private final RolePolicy policy;

    AccountsPage(Accounts accounts, Teams teams, RescuedForms rescuedForms, TeamHistory history, RolePolicy policy) {
        this.accounts = accounts;
        this.teams = teams;
        this.rescuedForms = rescuedForms;
        this.history = history;
        this.policy = policy;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("accounts", accounts.all());
        return "people/accounts";
    }

    /** What the role in an account must be allowed, to be copied. */
    @GetMapping("/policy")
    String policy(Model model) {
        model.addAttribute("documents", policy.documents());
        return "people/policy";
    }

    @GetMapping("/new")
    String add(HttpServletRequest request, Model model) {
        return form(refilled(new AccountForm(), request), "accounts.add", "/accounts/new", model);
    }

    @PostMapping("/new")
    String add(
            @ModelAttribute("form") AccountForm form,
            BindingResult errors,
            Person by,
            Model model,
            RedirectAttributes redirect) {
        return save(
                form,
                errors,
                "accounts.add",
                "/accounts/new",
                model,
                redirect,
                () -> history.addAccount(by, () -> accounts.add(form.details())));
    }

    @GetMapping("/{id}")
    String edit(@PathVariable UUID id, HttpServletRequest request, Model model) {
        AwsAccount account = accounts.find(id).orElseThrow(() -> new NotFound("account"));
        return form(refilled(AccountForm.of(account), request), "accounts.edit", "/accounts/" + id, model);
    }

    @PostMapping("/{id}")
    String edit(
            @PathVariable UUID id,
            @ModelAttribute("form") AccountForm form,
            BindingResult errors,
            Person by,
            Model model,
            RedirectAttributes redirect) {
        return save(
                form,
                errors,
                "accounts.edit",
                "/accounts/" + id,
                model,
                redirect,
                () -> history.editAccount(id, by, () -> accounts.edit(id, form.getVersion(), form.details())));
    }

    private String save(
            AccountForm form,
            BindingResult errors,
            String title,
            String action,
            Model model,
            RedirectAttributes redirect,
            Runnable saving) {
        if (errors.hasErrors()) {
            return form(form, title, action, model);
        }
        try {
            saving.run();
            Notice.done(redirect, "form.saved");
            return "redirect:/accounts";
        } catch (Refused refused) {
            Refusals.reject(errors, refused);
        } catch (OptimisticLockingFailureException changedMeanwhile) {
            errors.reject("accounts.changed-meanwhile");
        }
        return form(form, title, action, model);
    }

    private AccountForm refilled(AccountForm form, HttpServletRequest request) {
        rescuedForms.take(request).ifPresent(typed -> typed.refill(form));
        return form;
    }

    private String form(AccountForm form, String title, String action, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("heading", title);
        model.addAttribute("action", action);
        model.addAttribute("colours", AccountColour.values());
        model.addAttribute("teams", teams.findAllByOrderByName());
        model.addAttribute("crumbs", List.of(Crumb.page("accounts.title", "/accounts"), Crumb.page(title, "")));
        return "people/account";
    }
}
