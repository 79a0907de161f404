package dev.gatehouse.browser;

import dev.gatehouse.support.Tools;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.utils.IoUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** AWS CLI on the sandbox: a client that shares nothing with the panel. */
final class AwsCli {

    private final URI endpoint;

    AwsCli(URI endpoint) {
        this.endpoint = endpoint;
    }

    /** What {@code aws ec2 …} prints. */
    JsonNode ec2(String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(Tools.aws().toString()));
        command.addAll(List.of("--endpoint-url", endpoint.toString(), "--region", "ap-northeast-2"));
        command.addAll(List.of("--output", "json", "ec2"));
        command.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("AWS_ACCESS_KEY_ID", "sandbox");
        builder.environment().put("AWS_SECRET_ACCESS_KEY", "sandbox");
        builder.environment().put("AWS_EC2_METADATA_DISABLED", "true");
        Process process = builder.start();
        String printed = IoUtils.toUtf8String(process.getInputStream());
        if (process.waitFor() != 0) {
            throw new AssertionError(String.join(" ", words) + ": " + printed);
        }
        return JsonMapper.shared().readTree(printed);
    }

    /** One field of all things in a list, as text. */
    static List<String> texts(JsonNode list, String field) {
        return list.valueStream().map(thing -> thing.path(field).asString()).toList();
    }
}
