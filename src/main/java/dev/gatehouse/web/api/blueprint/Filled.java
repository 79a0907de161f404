package dev.gatehouse.web.api.blueprint;

import dev.gatehouse.blueprint.Blueprints;
import dev.gatehouse.blueprint.Blueprints.Offer;
import dev.gatehouse.blueprint.Parameter;
import dev.gatehouse.blueprint.Questionnaire;
import dev.gatehouse.team.Accounts;
import dev.gatehouse.team.AwsAccount;
import dev.gatehouse.team.Person;
import dev.gatehouse.web.NotFound;
import dev.gatehouse.web.api.problem.Problems;
import dev.gatehouse.web.api.problem.Rejected;
import dev.gatehouse.web.api.problem.Remark;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Reads answers to a blueprint's questions; what is left out is as proposed. */
@Component
class Filled {

    private final Blueprints blueprints;
    private final Questionnaire questionnaire;
    private final Accounts accounts;
    private final Problems problems;

    Filled(Blueprints blueprints, Questionnaire questionnaire, Accounts accounts, Problems problems) {
        this.blueprints = blueprints;
        this.questionnaire = questionnaire;
        this.accounts = accounts;
        this.problems = problems;
    }

    Offer offer(String name) {
        return blueprints.find(name).orElseThrow(() -> new NotFound("blueprint"));
    }

    List<BlueprintView> all(Person person) {
        return blueprints.all().stream().map(offer -> view(offer, person)).toList();
    }

    BlueprintView view(Offer offer, Person person) {
        String account = accounts.usableBy(person).stream()
                .map(AwsAccount::number)
                .findFirst()
                .orElse("");
        Map<Parameter, String> proposed = questionnaire.proposed(offer, account, person.address());
        Map<String, String> answers = new LinkedHashMap<>();
        offer.asks().forEach(asked -> answers.put(asked.key(), proposed.getOrDefault(asked, "")));
        return new BlueprintView(offer.name(), answers);
    }

    /** The proposed answers with those in their place that were sent; refuses answers to what was not asked. */
    Map<Parameter, String> typed(Offer offer, Map<String, String> sent, Person person) {
        Map<Parameter, String> typed = new EnumMap<>(Parameter.class);
        view(offer, person)
                .answers()
                .forEach((key, text) -> parameter(offer, key).ifPresent(asked -> typed.put(asked, text)));
        List<Remark> wrong = new ArrayList<>();
        sent.forEach((key, text) -> parameter(offer, key)
                .ifPresentOrElse(
                        asked -> typed.put(asked, text),
                        () -> wrong.add(problems.error("answers", "json.unknown-field", shortened(key)))));
        if (!wrong.isEmpty()) {
            throw invalid(wrong);
        }
        return typed;
    }

    private static Optional<Parameter> parameter(Offer offer, String key) {
        return offer.asks().stream().filter(asked -> asked.key().equals(key)).findFirst();
    }

    /** The account of that number, if the person may use it. */
    AwsAccount account(Person person, @Nullable String number, String path) {
        return accounts.usableBy(person).stream()
                .filter(usable -> usable.number().equals(number))
                .findFirst()
                .orElseThrow(() -> invalid(List.of(problems.error(path, "json.account"))));
    }

    Rejected invalid(List<Remark> remarks) {
        return new Rejected(HttpStatus.UNPROCESSABLE_CONTENT, "invalid", remarks);
    }

    private static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }
}
