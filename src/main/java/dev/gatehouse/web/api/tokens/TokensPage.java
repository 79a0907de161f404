package dev.gatehouse.web.api.tokens;

import dev.gatehouse.inventory.Stack;
import dev.gatehouse.team.ApiToken;
import dev.gatehouse.team.ApiTokens;
import dev.gatehouse.team.ApiTokens.Made;
import dev.gatehouse.team.Person;
import dev.gatehouse.team.Refused;
import dev.gatehouse.team.TokenRequest;
import dev.gatehouse.team.TokenScope;
import dev.gatehouse.team.Viewers;
import dev.gatehouse.web.NotFound;
import dev.gatehouse.web.security.RescuedForms;
import dev.gatehouse.web.setup.VisibleStacks;
import dev.gatehouse.web.shell.Crumb;
import dev.gatehouse.web.shell.Notice;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Everybody's own API tokens: made for less than the person may do, shown once, ended here. */
@Controller
@Viewers
@RequestMapping("/me/tokens")
class TokensPage {

    private static final String PAGE = "redirect:/me/tokens";

    private final ApiTokens tokens;
    private final TokenHistory history;
    private final VisibleStacks stacks;
    private final RescuedForms rescuedForms;
    private final Clock clock;

    TokensPage(ApiTokens tokens, TokenHistory history, VisibleStacks stacks, RescuedForms rescuedForms, Clock clock) {
        this.tokens = tokens;
        this.history = history;
        this.stacks = stacks;
        this.rescuedForms = rescuedForms;
        this.clock = clock;
    }

    @GetMapping
    String show(Person person, HttpServletRequest request, Model model) {
        TokenForm form = new TokenForm();
        rescuedForms.take(request).ifPresent(typed -> typed.refill(form));
        model.addAttribute("form", form);
        return page(person, model);
    }

    @PostMapping
    String make(
            @ModelAttribute("form") TokenForm form,
            BindingResult errors,
            Person person,
            Model model,
            RedirectAttributes redirect) {
        UUID stack = form.getStack();
        if (stack != null) {
            stacks.require(stack, person);
        }
        if (!errors.hasErrors()) {
            try {
                Made made =
                        history.make(person, new TokenRequest(form.getName(), form.getScope(), stack, form.getDays()));
                redirect.addFlashAttribute("secret", made.secret().value());
                redirect.addFlashAttribute("secretOf", made.token().name());
                return PAGE;
            } catch (Refused refused) {
                reject(errors, refused);
            }
        }
        return page(person, model);
    }

    private static void reject(BindingResult errors, Refused refused) {
        if (refused.field().isEmpty()) {
            errors.reject(refused.code(), refused.arguments(), null);
        } else {
            errors.rejectValue(refused.field(), refused.code(), refused.arguments(), null);
        }
    }

    @PostMapping("/{id}/revoke")
    String revoke(@PathVariable UUID id, Person person, RedirectAttributes redirect) {
        ApiToken revoked = history.revoke(person, id).orElseThrow(() -> new NotFound("token"));
        Notice.done(redirect, "token.revoked", revoked.name());
        return PAGE;
    }

    private String page(Person person, Model model) {
        List<Stack> visible = stacks.of(person);
        Map<UUID, Stack> byId = visible.stream().collect(Collectors.toMap(Stack::id, Function.identity()));
        model.addAttribute(
                "tokens",
                tokens.of(person.id()).stream()
                        .map(token -> TokenLine.of(token, byId, clock.instant()))
                        .toList());
        model.addAttribute("stacks", visible);
        model.addAttribute(
                "scopes",
                Stream.of(TokenScope.values())
                        .filter(scope -> person.may(scope.role()))
                        .toList());
        model.addAttribute("mostDays", ApiTokens.MOST_DAYS);
        model.addAttribute("crumbs", List.of(Crumb.page("shell.me", "/me"), Crumb.page("token.title", "")));
        return "api/tokens";
    }
}
