package dev.gatehouse.web.operate;

import dev.gatehouse.planning.Action;
import dev.gatehouse.planning.Plan;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** A plan in one line, as its button and its run say it: {@code Create 14, change 1}. */
@Component
public class Todo {

    private static final List<Action> ORDER =
            List.of(Action.CREATE, Action.UPDATE, Action.REPLACE, Action.DELETE, Action.FORGET);

    private final MessageSource messages;

    Todo(MessageSource messages) {
        this.messages = messages;
    }

    /** Empty for a plan that does nothing. */
    public String of(Plan plan) {
        Locale locale = LocaleContextHolder.getLocale();
        String all = ORDER.stream()
                .filter(action -> plan.count(action) > 0)
                .map(action -> messages.getMessage("plan.do." + action, new Object[] {plan.count(action)}, locale))
                .collect(Collectors.joining(", "));
        return all.isEmpty() ? "" : all.substring(0, 1).toUpperCase(locale) + all.substring(1);
    }
}
