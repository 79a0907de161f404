package dev.gatehouse.web.blueprint;

import dev.gatehouse.inventory.Stage;
import dev.gatehouse.resource.Texts;
import dev.gatehouse.team.Accounts;
import dev.gatehouse.team.Person;
import dev.gatehouse.web.setup.NewStackPage;
import dev.gatehouse.web.shell.Choice;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What places and stages there are to choose from. */
@Component
class Offered {

    private final Accounts accounts;
    private final MessageSource messages;

    Offered(Accounts accounts, MessageSource messages) {
        this.accounts = accounts;
        this.messages = messages;
    }

    List<Choice> accounts(Person person) {
        return accounts.usableBy(person).stream()
                .map(account -> new Choice(account.number(), account.name() + " · " + account.number()))
                .toList();
    }

    List<Choice> regions() {
        return NewStackPage.REGIONS.stream()
                .map(region -> new Choice(region, message("setup.region." + region) + " · " + region))
                .toList();
    }

    List<Choice> stages() {
        return Stream.of(Stage.values())
                .map(stage -> new Choice(Texts.write(stage), message("setup.stage." + stage.name())))
                .toList();
    }

    String message(String code, Object... arguments) {
        return messages.getMessage(code, arguments, LocaleContextHolder.getLocale());
    }
}
