package dev.gatehouse.web.shell;

import dev.gatehouse.team.AwsAccount;
import java.util.UUID;

/**
 * What the shell shows of a stack, in the sidebar and above its pages. A page of a stack puts it into the model as
 * {@code stackHead}, and the id of its tab as {@code tab}.
 *
 * @param stage such as {@code dev}; empty when it has none
 * @param region such as {@code ap-northeast-2}
 */
public record StackHead(UUID id, String name, String stage, String region, AwsAccount account) {

    public String url() {
        return "/stacks/" + id;
    }
}
