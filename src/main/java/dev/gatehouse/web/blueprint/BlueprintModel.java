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
import java.util.ArrayList;
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
    public record Card(String name, List<Preview.Count> counts, Preview preview) {}

    private final Questionnaire questionnaire;
    private final Previews previews;
    private final Offered offered;
    private final ExchangeRate rate;

    BlueprintModel(Questionnaire questionnaire, Previews previews, Offered offered, ExchangeRate rate) {
        this.questionnaire = questionnaire;
        this.previews = previews;
        this.offered = offered;
        this.rate = rate;
    }

    String list(List<Offer> blueprints, Person person, Model model) {
        String account =
                offered.accounts(person).stream().map(Choice::value).findFirst().orElse(ANY_ACCOUNT);
        List<Card> cards = new ArrayList<>();
        for (Offer blueprint : blueprints) {
            Answers example = questionnaire.example(blueprint, Map.of(Parameter.ACCOUNT, account));
            preview(example).ifPresent(preview -> cards.add(new Card(blueprint.name(), preview.counts(), preview)));
        }
        model.addAttribute("cards", cards);
        model.addAttribute("rate", rate);
        model.addAttribute("crumbs", List.of(Crumb.page("shell.stacks", "/stacks"), Crumb.page("blueprint.title", "")));
        return "blueprints/list";
    }

    String form(Offer blueprint, Answers answers, Person person, Model model) {
        model.addAttribute("blueprint", blueprint);
        model.addAttribute("questions", questions(blueprint, answers, person));
        model.addAttribute("answers", answers);
        model.addAttribute("leaves", List.copyOf(blueprint.leaves()));
        Answers shown = answers.specs().isEmpty() ? questionnaire.example(blueprint, answers.typed()) : answers;
        model.addAttribute("preview", preview(shown).orElse(null));
        model.addAttribute("rate", rate);
        model.addAttribute(
                "crumbs",
                List.of(
                        Crumb.page("shell.stacks", "/stacks"),
                        Crumb.page("blueprint.title", "/blueprints"),
                        Crumb.named(offered.message("blueprint." + blueprint.name()), "")));
        return "blueprints/form";
    }

    private Optional<Preview> preview(Answers answers) {
        return answers.parameters()
                .map(parameters -> previews.of(parameters.scope().region(), answers.specs()));
    }

    private List<Question> questions(Offer blueprint, Answers answers, Person person) {
        return blueprint.asks().stream()
                .map(parameter -> new Question(
                        parameter.key(),
                        "blueprint.field." + parameter.key(),
                        "",
                        parameter.control().name(),
                        answers.text(parameter),
                        parameter != Parameter.PUBLIC_KEY,
                        choices(parameter, person),
                        answers.at(parameter)))
                .toList();
    }

    private List<Choice> choices(Parameter parameter, Person person) {
        return switch (parameter) {
            case ACCOUNT -> offered.accounts(person);
            case REGION -> offered.regions();
            case STAGE -> offered.stages();
            case NAT -> words(parameter, List.of("one", "each"));
            case FINAL_SNAPSHOT -> words(parameter, List.of("keep", "skip"));
            default -> List.of();
        };
    }

    private List<Choice> words(Parameter parameter, List<String> words) {
        return words.stream()
                .map(word -> new Choice(word, offered.message("blueprint.field." + parameter.key() + "." + word)))
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
