package dev.gatehouse.web.api.operate;

import dev.gatehouse.cost.Costs;
import dev.gatehouse.inventory.Inventory;
import dev.gatehouse.planning.Change;
import dev.gatehouse.planning.Reason;
import dev.gatehouse.reconcile.Finding;
import dev.gatehouse.reconcile.Proposal;
import dev.gatehouse.resource.FieldChange;
import dev.gatehouse.resource.Texts;
import dev.gatehouse.web.api.problem.Problems;
import dev.gatehouse.web.api.problem.Remark;
import dev.gatehouse.web.operate.Names;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Writes proposals, with names for references and words for reasons. */
@Component
class PlanWriter {

    private final Inventory inventory;
    private final Costs costs;
    private final Problems problems;
    private final MessageSource messages;
    private final Clock clock;

    PlanWriter(Inventory inventory, Costs costs, Problems problems, MessageSource messages, Clock clock) {
        this.inventory = inventory;
        this.costs = costs;
        this.problems = problems;
        this.messages = messages;
        this.clock = clock;
    }

    PlanView write(Proposal proposal) {
        var plan = proposal.plan();
        Names names = new Names(inventory.items(plan.stack()));
        return new PlanView(
                plan.basis(),
                clock.instant(),
                plan.isEmpty(),
                proposal.isBlocked(),
                proposal.needsReason(),
                plan.changes().stream().map(change -> change(change, names)).toList(),
                proposal.findings().stream().map(this::finding).toList(),
                Amount.of(costs.burning(plan.stack())),
                Amount.of(costs.wanted(plan.stack())));
    }

    private PlanView.Change change(Change change, Names names) {
        return new PlanView.Change(
                Texts.write(change.action()),
                change.resource().value(),
                change.kind(),
                change.name(),
                change.fields().stream().map(field -> field(field, names)).toList(),
                change.reasons().stream().map(this::reason).toList(),
                change.replacement() == null ? null : Texts.write(change.replacement()));
    }

    private static PlanView.Field field(FieldChange field, Names names) {
        return new PlanView.Field(
                field.path(), text(field.before(), names), text(field.after(), names), field.forcesReplacement());
    }

    private static @Nullable String text(@Nullable String text, Names names) {
        return text == null ? null : names.in(text);
    }

    private Remark reason(Reason reason) {
        String message = messages.getMessage(
                "plan.reason." + reason.code(), reason.arguments().toArray(), LocaleContextHolder.getLocale());
        return new Remark("info", reason.code(), "", reason.arguments(), message);
    }

    private ResourceRemarks finding(Finding finding) {
        return new ResourceRemarks(
                finding.resource().value(),
                finding.kind(),
                finding.name(),
                List.of(problems.remark(
                        finding.diagnostic(), finding.diagnostic().path())));
    }
}
