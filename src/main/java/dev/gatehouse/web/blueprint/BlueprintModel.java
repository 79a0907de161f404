package dev.gatehouse.web.blueprint;

import dev.gatehouse.blueprint.Answers;
import dev.gatehouse.blueprint.Blueprints.Offer;
import dev.gatehouse.blueprint.Parameter;
import dev.gatehouse.blueprint.Questionnaire;
import dev.gatehouse.cost.ExchangeRate;
import dev.gatehouse.resource.Diagnostic;
import dev.gatehouse.team.Person;
import dev.gatehouse.web.shell.Choice;
import dev.gatehouse.web.shell.Crumb;
import dev.gatehouse.web.shell.Money;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the pages of blueprints show. */
@Component
class BlueprintModel {

    /** Stands for any account where only the picture counts. */
    private static final String ANY_ACCOUNT = "000000000000";

    /** A blueprint among all. */
    public record Card(String name, Preview preview) {}

    private final Questionnaire questionnaire;
    private final Previews previews;
    private final Offered offered;
    private final ExchangeRate rate;
    private final Money money;

    BlueprintModel(Questionnaire questionnaire, Previews previews, Offered offered, ExchangeRate rate, Money money) {
        this.questionnaire = questionnaire;
        this.previews = previews;
        this.offered = offered;
        this.rate = rate;
        this.money = money;
    }

    String list(List<Offer> blueprints, Person person, Model model) {
        String account =
                offered.accounts(person).stream().map(Choice::value).findFirst().orElse(ANY_ACCOUNT);
        List<Card> cards = new ArrayList<>();
        for (Offer blueprint : blueprints) {
            preview(blueprint, Map.of(Parameter.ACCOUNT, account))
                    .ifPresent(preview -> cards.add(new Card(blueprint.name(), preview)));
        }
        model.addAttribute("cards", cards);
        model.addAttribute("rate", rate);
        model.addAttribute("crumbs", List.of(Crumb.page("shell.stacks", "/stacks"), Crumb.page("blueprint.title", "")));
        return "blueprints/list";
    }

    String form(Offer blueprint, Answers answers, Person person, Model model) {
        model.addAttribute("blueprint", blueprint);
        Answers shown = answers.specs().isEmpty() ? questionnaire.example(blueprint, answers.typed()) : answers;
        model.addAttribute("questions", questions(blueprint, answers, person));
        model.addAttribute("answers", answers);
        model.addAttribute(
                "doubts", shown.found().stream().filter(one -> !one.isError()).toList());
        model.addAttribute("leaves", shown.parameters().map(blueprint::leaves).orElse(List.of()));
        model.addAttribute(
                "preview",
                shown.parameters()
                        .map(parameters -> previews.of(blueprint, parameters))
                        .orElse(null));
        model.addAttribute("rate", rate);
        model.addAttribute(
                "crumbs",
                List.of(
                        Crumb.page("shell.stacks", "/stacks"),
                        Crumb.page("blueprint.title", "/blueprints"),
                        Crumb.named(offered.message("blueprint." + blueprint.name()), "")));
        return "blueprints/form";
    }

    /** As it would be with examples in place of what is missing. */
    private Optional<Preview> preview(Offer blueprint, Map<Parameter, String> typed) {
        return questionnaire.sample(blueprint, typed).map(parameters -> previews.of(blueprint, parameters));
    }

    private List<Question> questions(Offer blueprint, Answers answers, Person person) {
        return blueprint.asks().stream()
                .map(parameter -> new Question(
                        parameter.key(),
                        "blueprint.field." + parameter.key(),
                        "",
                        parameter.control().name(),
                        answers.text(parameter),
                        !blueprint.isOptional(parameter),
                        choices(blueprint, parameter, answers, person),
                        answers.at(parameter)))
                .toList();
    }

    private List<Choice> choices(Offer blueprint, Parameter parameter, Answers answers, Person person) {
        return switch (parameter) {
            case ACCOUNT -> offered.accounts(person);
            case REGION -> offered.regions();
            case STAGE -> offered.stages();
            case LAYOUT -> layouts(blueprint, answers);
            default -> words(blueprint, parameter);
        };
    }

    private List<Choice> words(Offer blueprint, Parameter parameter) {
        return blueprint.words(parameter).stream()
                .map(word -> new Choice(word, offered.message("blueprint.field." + parameter.key() + "." + word)))
                .toList();
    }

    /** Each with what it would cost, everything else being as it was answered. */
    private List<Choice> layouts(Offer blueprint, Answers answers) {
        return blueprint.words(Parameter.LAYOUT).stream()
                .map(word -> {
                    String name = offered.message("blueprint." + blueprint.name() + ".layout." + word);
                    Map<Parameter, String> typed = new EnumMap<>(answers.typed());
                    typed.put(Parameter.LAYOUT, word);
                    return new Choice(
                            word,
                            preview(blueprint, typed)
                                    .map(preview -> offered.message(
                                            "blueprint.layout.price",
                                            name,
                                            money.usd(preview.bill().monthly()),
                                            money.krw(rate.won(preview.bill().monthly()))))
                                    .orElse(name));
                })
                .toList();
    }

    Answers with(List<Diagnostic> more, Answers answers) {
        List<Diagnostic> all = new ArrayList<>(answers.found());
        more.stream().map(BlueprintModel::atAQuestion).forEach(all::add);
        return new Answers(answers.typed(), answers.parameters(), answers.specs(), all);
    }

    /** What is said of no question is said of the whole. */
    private static Diagnostic atAQuestion(Diagnostic found) {
        boolean asked = Stream.of(Parameter.values())
                .anyMatch(parameter -> parameter.key().equals(found.path()));
        return asked ? found : new Diagnostic(found.severity(), found.code(), "", found.arguments());
    }

    /** What is there may not be used. */
    Answers without(Parameter parameter, Answers answers) {
        return with(List.of(Diagnostic.error(parameter.key(), "blueprint.choose")), answers);
    }
}
