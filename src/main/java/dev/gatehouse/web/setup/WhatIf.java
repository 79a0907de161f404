package dev.gatehouse.web.setup;

import dev.gatehouse.resource.Kind;
import dev.gatehouse.resource.PacketJudge;
import dev.gatehouse.resource.PacketJudge.Judgement;
import dev.gatehouse.resource.PacketJudge.Packet;
import dev.gatehouse.resource.Row;
import dev.gatehouse.resource.Shape;
import dev.gatehouse.resource.Spec;
import dev.gatehouse.web.operate.Names;
import dev.gatehouse.web.operate.RowWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What rules that are typed and not saved would make of packets. */
@Component
class WhatIf {

    /** What people most often want to know of a list of rules. */
    private static final List<Question> USUAL = List.of(
            new Question("inbound", "tcp", "22", Question.SOMEBODY),
            new Question("inbound", "tcp", "80", Question.SOMEBODY),
            new Question("inbound", "tcp", "443", Question.SOMEBODY),
            new Question("inbound", "tcp", "50000", Question.SOMEBODY),
            new Question("outbound", "tcp", "443", Question.SOMEBODY),
            new Question("outbound", "tcp", "50000", Question.SOMEBODY));

    private final ObjectProvider<PacketJudge<?>> judges;
    private final RowWords rows;

    WhatIf(ObjectProvider<PacketJudge<?>> judges, RowWords rows) {
        this.judges = judges;
        this.rows = rows;
    }

    /**
     * An answer.
     *
     * @param judgement null if what is typed names no packet
     */
    record Answer(Question question, @Nullable Judgement judgement) {}

    boolean isFor(Kind<?> kind) {
        return judges.stream().anyMatch(judge -> judge.specType() == kind.specType());
    }

    /** Somebody's own question first, then the usual ones; nothing while the rules cannot be read. */
    List<Answer> answers(Kind<?> kind, @Nullable Spec spec, Question asked, Names names) {
        if (spec == null) {
            return List.of();
        }
        List<Question> questions = new ArrayList<>(List.of(asked));
        USUAL.stream().filter(usual -> !usual.equals(asked)).forEach(questions::add);
        return questions.stream()
                .map(question -> new Answer(
                        question,
                        question.packet()
                                .flatMap(packet -> judged(spec, packet))
                                .map(judgement ->
                                        new Judgement(judgement.allowed(), called(kind, spec, judgement.rule(), names)))
                                .orElse(null)))
                .toList();
    }

    private Optional<Judgement> judged(Spec spec, Packet packet) {
        return judges.stream()
                .filter(judge -> judge.specType() == spec.getClass())
                .findFirst()
                .map(judge -> judged(judge, spec, packet));
    }

    private static <S extends Spec> Judgement judged(PacketJudge<S> judge, Spec spec, Packet packet) {
        return judge.judge(judge.specType().cast(spec), packet);
    }

    /** The direction is in the question; the rule need not say it again. */
    private String called(Kind<?> kind, Spec spec, String naturalKey, Names names) {
        for (Shape.Component component : Shape.of(spec.getClass()).components()) {
            if (component.of(spec) instanceof List<?> list) {
                for (Object element : list) {
                    if (element instanceof Row row && row.naturalKey().equals(naturalKey)) {
                        return rows.inItsPart(kind.name(), component.name(), row, names);
                    }
                }
            }
        }
        return naturalKey;
    }
}
