package dev.gatehouse.blueprint;

import dev.gatehouse.inventory.Additions;
import dev.gatehouse.net.Cidr;
import dev.gatehouse.net.Malformed;
import dev.gatehouse.net.Region;
import dev.gatehouse.resource.Diagnostic;
import dev.gatehouse.resource.RegionFacts;
import dev.gatehouse.resource.ResourceId;
import dev.gatehouse.resource.Scope;
import dev.gatehouse.resource.Spec;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Asks what a blueprint wants to know: proposes answers, reads them, and says what is wrong with them. */
@Service
public class Questionnaire {

    /** Where a check of a resource belongs, by the name of its field. */
    private static final Map<String, Parameter> FIELDS = Map.of(
            "instanceType", Parameter.INSTANCE_TYPE,
            "instanceClass", Parameter.DATABASE_CLASS,
            "nodeType", Parameter.NODE_TYPE,
            "publicKey", Parameter.PUBLIC_KEY,
            "domain", Parameter.DOMAIN,
            "userData.proxy.domain", Parameter.DOMAIN,
            "userData.proxy.email", Parameter.EMAIL,
            "minSize", Parameter.MIN_SERVERS,
            "maxSize", Parameter.MAX_SERVERS);

    /** What stands in for answers that nobody can propose, where only the picture counts. */
    private static final Map<Parameter, String> EXAMPLES = Map.of(
            Parameter.OFFICE, "203.0.113.10",
            Parameter.DOMAIN, "example.com",
            Parameter.EMAIL, "admin@example.com",
            Parameter.FINAL_SNAPSHOT, Parameter.KEEP);

    private final Blocks blocks;
    private final RegionFacts facts;
    private final Additions additions;

    Questionnaire(Blocks blocks, RegionFacts facts, Additions additions) {
        this.blocks = blocks;
        this.facts = facts;
        this.additions = additions;
    }

    /**
     * What a form is filled with at first.
     *
     * @param address of the person, who is taken to sit in the office
     */
    public Map<Parameter, String> proposed(Blueprints.Offer blueprint, String account, String address) {
        Map<Parameter, String> proposed = new EnumMap<>(blueprint.proposals());
        Region region = Region.parse(proposed.getOrDefault(Parameter.REGION, ""));
        List<Cidr> taken = blocks.taken(new Scope(account, region)).stream()
                .map(Blocks.Taken::block)
                .toList();
        proposed.put(Parameter.ACCOUNT, account);
        proposed.computeIfPresent(
                Parameter.BLOCK,
                (block, wished) -> blocks.free(Cidr.parse(wished), taken).toString());
        publicBlock(address).ifPresent(office -> proposed.computeIfPresent(Parameter.OFFICE, (key, none) -> office));
        return proposed;
    }

    /** An address that others on the internet see; none for that of a private network or of the machine itself. */
    static Optional<String> publicBlock(String address) {
        try {
            Cidr one = Cidr.parse(address + "/32");
            boolean special = one.isPrivate()
                    || Cidr.parse("127.0.0.0/8").contains(one)
                    || Cidr.parse("0.0.0.0/8").contains(one)
                    || Cidr.parse("169.254.0.0/16").contains(one)
                    || Cidr.parse("224.0.0.0/3").contains(one);
            return special ? Optional.empty() : Optional.of(one.toString());
        } catch (Malformed otherProtocol) {
            return Optional.empty();
        }
    }

    /** The same with examples in place of what is missing: to show what would be made. */
    public Answers example(Blueprints.Offer blueprint, Map<Parameter, String> typed) {
        return read(blueprint, filled(blueprint, typed), false);
    }

    /** What an example is drawn from, where nobody asks what is to be said of it; empty if the answers cannot be read. */
    public Optional<Parameters> sample(Blueprints.Offer blueprint, Map<Parameter, String> typed) {
        AnswerReader reader = new AnswerReader(filled(blueprint, typed));
        Parameters parameters = new Reading(blueprint, reader, facts).parameters();
        return reader.isSound() ? Optional.of(parameters) : Optional.empty();
    }

    private static Map<Parameter, String> filled(Blueprints.Offer blueprint, Map<Parameter, String> typed) {
        Map<Parameter, String> filled = new EnumMap<>(blueprint.proposals());
        typed.forEach((parameter, text) -> {
            if (!text.isBlank()) {
                filled.put(parameter, text);
            }
        });
        EXAMPLES.forEach((parameter, text) -> {
            if (!blueprint.isOptional(parameter) || parameter == Parameter.EMAIL) {
                filled.merge(parameter, text, (now, then) -> now.isBlank() ? then : now);
            }
        });
        return filled;
    }

    public Answers read(Blueprints.Offer blueprint, Map<Parameter, String> typed) {
        return read(blueprint, typed, true);
    }

    private Answers read(Blueprints.Offer blueprint, Map<Parameter, String> typed, boolean inEarnest) {
        AnswerReader reader = new AnswerReader(typed);
        Parameters parameters = new Reading(blueprint, reader, facts).parameters();
        if (inEarnest && reader.isSound()) {
            overlaps(parameters, reader);
        }
        if (!reader.isSound()) {
            return new Answers(typed, Optional.empty(), Map.of(), reader.found());
        }
        Map<ResourceId, Spec> specs = blueprint.specs(parameters);
        return new Answers(typed, Optional.of(parameters), specs, said(blueprint, parameters, specs));
    }

    private void overlaps(Parameters parameters, AnswerReader reader) {
        blocks.taken(parameters.scope()).stream()
                .filter(taken -> taken.block().overlaps(parameters.block()))
                .findFirst()
                .ifPresent(taken -> {
                    if (taken.stack().isEmpty()) {
                        reader.wrong(Parameter.BLOCK, "blueprint.block-in-aws", parameters.block(), taken.block());
                    } else {
                        reader.wrong(
                                Parameter.BLOCK,
                                "blueprint.block-taken",
                                parameters.block(),
                                taken.block(),
                                taken.stack());
                    }
                });
    }

    /** What the rooms say of it, each once, without what the blueprint leaves knowingly. */
    private List<Diagnostic> said(Blueprints.Offer blueprint, Parameters parameters, Map<ResourceId, Spec> specs) {
        List<Diagnostic> said = new ArrayList<>();
        additions.check(parameters.scope(), specs).values().stream()
                .flatMap(List::stream)
                .filter(one -> one.severity() != Diagnostic.Severity.INFO)
                .filter(one -> !blueprint.leaves(parameters).contains(one.code()))
                .map(Questionnaire::atItsQuestion)
                .distinct()
                .forEach(said::add);
        return said;
    }

    private static Diagnostic atItsQuestion(Diagnostic found) {
        Parameter asked = found.code().startsWith("vpc.") ? Parameter.BLOCK : FIELDS.get(found.path());
        return new Diagnostic(found.severity(), found.code(), asked == null ? "" : asked.key(), found.arguments());
    }
}
