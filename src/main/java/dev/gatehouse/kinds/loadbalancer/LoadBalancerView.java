package dev.gatehouse.kinds.loadbalancer;

import java.util.List;

/**
 * What the live page of a load balancer shows.
 *
 * @param outcome of the question for its name, such as {@code NOERROR}
 * @param nodes its interfaces in each zone
 * @param answer what a request to its name got last
 */
public record LoadBalancerView(
        String state,
        String tone,
        boolean internal,
        String dnsName,
        String outcome,
        long ttl,
        List<Node> nodes,
        List<Group> groups,
        Answer answer) {

    public LoadBalancerView {
        nodes = List.copyOf(nodes);
        groups = List.copyOf(groups);
    }

    /**
     * One node, as AWS's interfaces show it.
     *
     * @param address the public one, or the private one of an internal load balancer
     * @param answered whether the name answers this address now
     */
    public record Node(String zone, String subnet, String address, boolean answered) {}

    /**
     * A target group that a listener or a rule sends to.
     *
     * @param check such as {@code HTTP:traffic-port/health}
     */
    public record Group(String name, String check, List<Target> targets) {
        public Group {
            targets = List.copyOf(targets);
        }

        public long healthy() {
            return targets.stream().filter(Target::isHealthy).count();
        }

        /** With nobody healthy an Application Load Balancer sends to everybody. */
        public boolean failsOpen() {
            return !targets.isEmpty()
                    && targets.stream().allMatch(target -> target.state().equals("unhealthy"));
        }
    }

    /**
     * A target and its health.
     *
     * @param state AWS's word, such as {@code unhealthy}
     * @param reason AWS's code, such as {@code Target.Timeout}; empty while healthy
     * @param description AWS's own sentence
     */
    public record Target(String id, int port, String state, String reason, String description, String tone) {

        boolean isHealthy() {
            return state.equals("healthy");
        }
    }

    /**
     * What a request got.
     *
     * @param outcome {@code answered}, {@code silent}, or why none was sent: {@code internal}, {@code simulated},
     *     {@code not-active}
     * @param status of HTTP; 0 without an answer
     * @param server the instance that the page names, or the beginning of its title; empty if nothing tells
     */
    public record Answer(String outcome, int status, String server) {}
}
