package dev.gatehouse.web.api.desired;

import dev.gatehouse.inventory.WholeState.Wanted;
import dev.gatehouse.resource.Diagnostic;
import dev.gatehouse.resource.ResourceId;
import dev.gatehouse.web.api.problem.Problems;
import dev.gatehouse.web.api.problem.Remark;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** What was read of a desired state, and what is wrong with it so far; knows where each resource stands in what was sent. */
final class Reading {

    /**
     * A resource that was read.
     *
     * @param place brings a diagnostic of the spec to where its matter was written
     * @param path the place in what was sent of a path in the form
     */
    record One(Wanted wanted, UnaryOperator<Diagnostic> place, UnaryOperator<String> path) {

        private Remark told(Diagnostic found, Problems problems) {
            Diagnostic at = place.apply(found);
            return problems.remark(at, path.apply(at.path()));
        }
    }

    private final List<One> read = new ArrayList<>();
    private final List<Remark> remarks = new ArrayList<>();

    List<Wanted> wanted() {
        return read.stream().map(One::wanted).toList();
    }

    List<Remark> remarks() {
        return remarks;
    }

    boolean isSound() {
        return remarks.isEmpty();
    }

    void wrong(Remark remark) {
        remarks.add(remark);
    }

    void read(One one) {
        read.add(one);
    }

    /** What was found about the resources that were read, each thing where it was written. */
    List<Remark> told(Map<ResourceId, List<Diagnostic>> findings, Problems problems) {
        return read.stream()
                .flatMap(one -> findings.getOrDefault(one.wanted().id(), List.of()).stream()
                        .map(found -> one.told(found, problems)))
                .toList();
    }
}
