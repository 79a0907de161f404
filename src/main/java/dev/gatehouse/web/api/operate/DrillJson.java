package dev.gatehouse.web.api.operate;

import dev.gatehouse.resource.Texts;
import dev.gatehouse.watch.DrillReport;
import dev.gatehouse.watch.DrillView;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A drill, and what it has found out so far.
 *
 * @param drill its name, such as {@code failover}
 * @param sentAt when the call was sent: what seconds are counted from
 * @param refusal why it could not begin
 * @param baseline how it was before
 * @param unmeasurable marks that cannot be measured, and why
 */
record DrillJson(
        UUID id,
        UUID resource,
        String kind,
        String name,
        String drill,
        String state,
        long targetSeconds,
        String by,
        String why,
        Instant askedAt,
        @Nullable Instant sentAt,
        @Nullable Instant finishedAt,
        @Nullable String refusal,
        Map<String, String> baseline,
        Map<String, Mark> marks,
        Map<String, String> unmeasurable,
        List<Happening> timeline) {

    /**
     * When a mark was reached.
     *
     * @param notBefore when it had not been reached for certain, if nobody looked for a while before
     */
    record Mark(Instant at, @Nullable Instant notBefore) {}

    /** Something that happened meanwhile. */
    record Happening(Instant at, String code, List<String> arguments) {}

    static DrillJson of(DrillView drill) {
        DrillReport report = drill.report();
        return new DrillJson(
                drill.id(),
                drill.resource().value(),
                drill.kind(),
                drill.name(),
                drill.drill(),
                Texts.write(drill.state()),
                drill.target().toSeconds(),
                drill.by().name(),
                drill.by().why(),
                drill.askedAt(),
                drill.sentAt(),
                drill.finishedAt(),
                drill.refusal().isEmpty() ? null : drill.refusal(),
                report.baseline(),
                report.reached().keySet().stream()
                        .collect(Collectors.toMap(
                                Function.identity(),
                                mark -> mark(report.reached().get(mark)))),
                report.unmeasurable(),
                report.timeline().stream()
                        .map(told -> new Happening(told.at(), told.code(), told.arguments()))
                        .toList());
    }

    private static Mark mark(DrillReport.@Nullable Mark reached) {
        if (reached == null) {
            throw new IllegalStateException("a mark without a time");
        }
        return new Mark(reached.at(), reached.notBefore());
    }
}
