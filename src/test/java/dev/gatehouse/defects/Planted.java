package dev.gatehouse.defects;

import java.util.List;
import java.util.stream.Stream;

/** The defects, by what they break. */
final class Planted {

    private static final String CONTRACT = "ResourceKindContract";

    /** What tries the engine, the quick ones first. */
    private static final List<String> ENGINE = List.of(
            "TroubleTest", "ApplyTest", "NetworkTest", "ExchangeTest", "ReplacementTest", "CancelledRunTest", CONTRACT);

    private Planted() {}

    static List<Defect> all() {
        return Stream.of(creation(), recovery(), looking(), order(), permission(), edges())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Defect> creation() {
        return List.of(
                new Defect(
                        "a creation bears another token each time it is sent",
                        "kinds/natgateway/NatGatewayDriver.java",
                        "request.clientToken(creation.token())",
                        "request.clientToken(java.util.UUID.randomUUID().toString())",
                        List.of(CONTRACT)),
                new Defect(
                        "the token stays the same over incarnations",
                        "reconcile/StepWork.java",
                        "new Driver.Creation(operation.toString(),",
                        "new Driver.Creation(a.item().id().value().toString(),",
                        ENGINE),
                new Defect(
                        "an address is allocated without our mark",
                        "kinds/elasticip/ElasticIpDriver.java",
                        "Ec2Tags.specification(ResourceType.ELASTIC_IP, creation.tags())",
                        "Ec2Tags.specification(ResourceType.ELASTIC_IP, desired.tags())",
                        ENGINE),
                new Defect(
                        "each attempt is an operation of its own",
                        "inventory/Ledger.java",
                        "if (row.operationId == null) {",
                        "if (row.externalId == null) {",
                        ENGINE),
                new Defect(
                        "the answer to an earlier creation is taken for the last one's",
                        "inventory/Ledger.java",
                        "if (!operation.id().equals(row.operationId)) {",
                        "if (row.operationId == null) {",
                        ENGINE),
                new Defect(
                        "nobody looks whether an unanswered creation was made",
                        "reconcile/StepWork.java",
                        "if (made.isPresent()) {",
                        "if (made.isPresent() && a.kind().driver().createsWithToken()) {",
                        ENGINE),
                new Defect(
                        "a creation without a token is sent again at once",
                        "reconcile/Dispatch.java",
                        "|| kind.driver().createsWithToken()",
                        "|| true",
                        ENGINE),
                new Defect(
                        "an unanswered creation counts as not sent",
                        "reconcile/Workers.java",
                        "return lastOneIsOpen",
                        "return false",
                        ENGINE),
                new Defect(
                        "the SDK sends creations again by itself",
                        "aws/Clients.java",
                        "override.retryStrategy(DefaultRetryStrategy.doNotRetry())",
                        "override.retryStrategy(RetryMode.STANDARD)",
                        ENGINE));
    }

    private static List<Defect> recovery() {
        return List.of(
                new Defect(
                        "a result of an earlier attempt or epoch is taken",
                        "reconcile/Settlement.java",
                        "|| !Attempt.of(run, step).equals(done.attempt())",
                        "|| !step.id.equals(done.attempt().step())",
                        List.of("HeldRunsTest")),
                new Defect(
                        "a panel goes on with a run that another has taken",
                        "reconcile/HeldRuns.java",
                        "return ours != null && ours.epoch == run.epoch;",
                        "return ours != null;",
                        List.of("HeldRunsTest")),
                new Defect(
                        "a takeover begins no new epoch",
                        "reconcile/TakeOver.java",
                        "run.epoch++;",
                        "",
                        List.of("HeldRunsTest")),
                new Defect(
                        "twins are left where they are",
                        "reconcile/StepWork.java",
                        "twins.forEach(twin -> a.kind().driver().delete(a.scope(), twin));",
                        "",
                        ENGINE),
                new Defect(
                        "what was resolved as gone while hidden is made again",
                        "reconcile/StepWork.java",
                        "return mayBeHidden(a) ? hidden(a) : new Outcome.Vanished();",
                        "return new Outcome.Vanished();",
                        ENGINE),
                new Defect(
                        "one NotFound is believed",
                        "inventory/Item.java",
                        "return creationSentAt != null && now.isBefore(creationSentAt.plus(staleWindow));",
                        "return false;",
                        ENGINE),
                new Defect(
                        "a teardown forgets a creation that was never answered",
                        "reconcile/Observer.java",
                        "boolean mayExist = ofKind.stream().anyMatch(item -> item.existence() != Existence.NOT_MADE);",
                        "boolean mayExist = ofKind.stream().anyMatch(item -> item.externalId() != null);",
                        ENGINE));
    }

    private static List<Defect> looking() {
        return List.of(
                new Defect(
                        "only the first page of NAT gateways is read",
                        "kinds/natgateway/NatGatewayDriver.java",
                        "describeNatGatewaysPaginator()",
                        "describeNatGateways()",
                        ENGINE),
                new Defect(
                        "only the first page of security groups is read",
                        "kinds/securitygroup/SecurityGroupDriver.java",
                        "describeSecurityGroupsPaginator().securityGroups()",
                        "describeSecurityGroups().securityGroups()",
                        ENGINE),
                new Defect(
                        "the tags of nothing are asked for",
                        "aws/BalancerTags.java",
                        "start < arns.size()",
                        "start == 0 || start < arns.size()",
                        List.of(CONTRACT)),
                new Defect(
                        "a look that began before a write serves after it",
                        "reconcile/Observations.java",
                        "seen.begun().isAfter(after)",
                        "seen.begun().isAfter(after.minusSeconds(60))",
                        ENGINE),
                new Defect(
                        "our own mark is shown as if a person had set it",
                        "aws/Ec2Tags.java",
                        "!tag.key().startsWith(Ownership.PREFIX) && !tag.key().startsWith(\"aws:\")",
                        "!tag.key().startsWith(\"aws:\")",
                        List.of(CONTRACT)),
                new Defect(
                        "the rule that ends each network ACL by itself is a difference",
                        "kinds/networkacl/ObservedNetworkAcl.java",
                        "entry.ruleNumber() < FINAL && entry.cidrBlock() != null",
                        "entry.cidrBlock() != null",
                        List.of(CONTRACT)));
    }

    private static List<Defect> order() {
        return List.of(
                new Defect(
                        "an address is released before the NAT gateway that has it is gone",
                        "planning/Schedule.java",
                        "graph.happensAfter(step(second, DELETE), step(first, DELETE));",
                        "",
                        ENGINE),
                new Defect(
                        "what is being deleted counts as gone",
                        "reconcile/StepWork.java",
                        "return adopted ? new Gone() :",
                        "return adopted || !there.isEmpty() ? new Gone() :",
                        ENGINE),
                new Defect(
                        "a NAT gateway does not wait for its network's way to the internet",
                        "kinds/natgateway/NatGatewayKind.java",
                        ".map(subnet -> Set.of(Role.internet(subnet.vpc())))",
                        ".map(subnet -> Set.<Role>of())",
                        ENGINE),
                new Defect(
                        "a replacement leaves behind who must follow",
                        "planning/Planner.java",
                        "Action next = anew && at.forcesReplacement() ? Action.REPLACE : Action.UPDATE;",
                        "Action next = Action.UPDATE;",
                        ENGINE),
                new Defect(
                        "the old one goes before others have moved to the new one",
                        "planning/Schedule.java",
                        "graph.happensAfter(retire, moved);",
                        "",
                        ENGINE),
                new Defect(
                        "a subnet meets the entries of a network ACL half changed",
                        "kinds/networkacl/NetworkAclDriver.java",
                        "        new EntryCalls(ec2, id).make(EntryMoves.between(now.entries(), desired.entries()));\n"
                                + "        associations.take(now.subnets(), desired.subnets());\n",
                        "        associations.take(now.subnets(), desired.subnets());\n"
                                + "        new EntryCalls(ec2, id).make(EntryMoves.between(now.entries(), desired.entries()));\n",
                        List.of("NetworkAclDriverTest")),
                new Defect(
                        "entries of a network ACL change in any order",
                        "kinds/networkacl/EntryMoves.java",
                        "new DirectOrder(transition).find().orElseGet(() -> new GuardedOrder(transition).moves())",
                        "new GuardedOrder(transition).moves().reversed()",
                        List.of("EntryMovesTest")),
                new Defect(
                        "rules go before others come",
                        "kinds/securitygroup/RuleCalls.java",
                        "            authorize(direction, coming);\n            revoke(direction, going);\n        } catch",
                        "            revoke(direction, going);\n            authorize(direction, coming);\n        } catch",
                        List.of("SecurityGroupDriverTest")));
    }

    private static List<Defect> permission() {
        return List.of(
                new Defect(
                        "a plan is carried out that nobody has seen",
                        "reconcile/Runs.java",
                        "if (!proposal.plan().basis().equals(basis)) {",
                        "if (basis.isEmpty()) {",
                        ENGINE),
                new Defect(
                        "two runs share a stack",
                        "reconcile/Runs.java",
                        "        stacks.hold(stack);\n        runs.findFirst",
                        "        runs.findFirst",
                        List.of("OneRunAtATimeTest")),
                new Defect(
                        "a run that is cancelled begins new steps",
                        "reconcile/Executor.java",
                        "if (run.cancelRequested) {",
                        "if (run.cancelRequested && !inFlight) {",
                        List.of("CancelledRunTest", "ApplyTest")),
                new Defect(
                        "more is done than was approved",
                        "reconcile/StepWork.java",
                        "if (differences.stream().anyMatch(FieldChange::forcesReplacement)",
                        "if (differences.stream().allMatch(FieldChange::forcesReplacement)",
                        ENGINE),
                new Defect(
                        "what is protected goes all the same",
                        "inventory/Item.java",
                        "return isProtected && existence() != Existence.NOT_MADE;",
                        "return false;",
                        List.of("ProtectionTest")));
    }

    private static List<Defect> edges() {
        return List.of(
                new Defect(
                        "a server error counts as an answer",
                        "aws/Faults.java",
                        "entry(\"InternalError\", Fault.Unanswered::new),",
                        "entry(\"InternalError\", Faults::later),",
                        ENGINE),
                new Defect(
                        "throttling ends a run",
                        "aws/Faults.java",
                        "entry(\"RequestLimitExceeded\", Faults::later),",
                        "",
                        ENGINE),
                new Defect(
                        "what is gone already cannot be deleted",
                        "aws/Faults.java",
                        "if (!GONE_OR_NOT_YET.matcher(code(answered)).matches()) {",
                        "if (code(answered).isEmpty() || !code(answered).isEmpty()) {",
                        List.of(CONTRACT)),
                new Defect(
                        "a quota that is full is asked again and again",
                        "aws/Faults.java",
                        "return new Fault.QuotaExceeded(code, message);",
                        "return later(code, message);",
                        ENGINE));
    }
}
