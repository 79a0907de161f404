package dev.gatehouse.blueprint;

import dev.gatehouse.resource.ResourceId;
import dev.gatehouse.resource.Spec;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import org.springframework.stereotype.Service;

/** All blueprints there are. */
@Service
public class Blueprints {

    /** In the order in which they are offered. */
    private static final List<String> ORDER =
            List.of("cache-service", "ha-web", "web-and-db", "api-and-ci", "tls-site");

    /** What every blueprint asks. */
    private static final Set<Parameter> ALWAYS =
            EnumSet.of(Parameter.NAME, Parameter.STAGE, Parameter.ACCOUNT, Parameter.REGION, Parameter.BLOCK);

    private final List<Blueprint> blueprints;

    Blueprints(List<Blueprint> blueprints) {
        this.blueprints = blueprints.stream()
                .sorted(Comparator.comparingInt(one -> ORDER.indexOf(one.name())))
                .toList();
    }

    public List<Offer> all() {
        return blueprints.stream().map(Offer::new).toList();
    }

    public Optional<Offer> find(String name) {
        return all().stream().filter(offer -> offer.name().equals(name)).findFirst();
    }

    /** The blueprint of that name, which must exist. */
    public Offer named(String name) {
        return find(name).orElseThrow(() -> new IllegalArgumentException("no blueprint is called " + name));
    }

    /** A blueprint, for whoever wants a stack of it. */
    public static final class Offer {

        private final Blueprint blueprint;

        Offer(Blueprint blueprint) {
            this.blueprint = blueprint;
        }

        public String name() {
            return blueprint.name();
        }

        /** What is asked, in the order in which people are asked. */
        public List<Parameter> asks() {
            Set<Parameter> asked = EnumSet.copyOf(ALWAYS);
            asked.addAll(blueprint.asks());
            if (!blueprint.layouts().isEmpty()) {
                asked.add(Parameter.LAYOUT);
            }
            return List.copyOf(asked);
        }

        /** Whether there is a stack without an answer to it. */
        public boolean isOptional(Parameter parameter) {
            return parameter == Parameter.PUBLIC_KEY || blueprint.optional().contains(parameter);
        }

        /** What there is to choose from, as words; empty where anything can be entered, or what there is depends on who asks. */
        public List<String> words(Parameter parameter) {
            return parameter == Parameter.LAYOUT ? blueprint.layouts() : parameter.words();
        }

        /** What is proposed for each of it, as text. */
        public Map<Parameter, String> proposals() {
            Map<Parameter, String> proposals = new EnumMap<>(Parameter.class);
            asks().forEach(parameter -> proposals.put(parameter, parameter.proposal()));
            proposals.put(Parameter.NAME, name());
            blueprint.layouts().stream().findFirst().ifPresent(usual -> proposals.put(Parameter.LAYOUT, usual));
            proposals.putAll(blueprint.proposals());
            return proposals;
        }

        /** Codes of the warnings that it knowingly leaves. */
        public List<String> leaves(Parameters parameters) {
            return blueprint.leaves(parameters);
        }

        /** The resources it makes, everything that one refers to included. */
        public SequencedMap<ResourceId, Spec> specs(Parameters parameters) {
            Design design = new Design(parameters);
            blueprint.draw(design);
            return design.specs();
        }
    }
}
