package dev.gatehouse.sandbox;

import java.net.InetSocketAddress;
import java.util.function.Supplier;
import org.springframework.context.annotation.Conditional;
import org.springframework.stereotype.Component;

/** Where whoever looks up AWS's names finds those of the sandbox inside the panel. */
@Component("awsResolver")
@Conditional(SandboxWanted.class)
public final class EmbeddedResolver implements Supplier<InetSocketAddress> {

    private final EmbeddedSandbox sandbox;

    EmbeddedResolver(EmbeddedSandbox sandbox) {
        this.sandbox = sandbox;
    }

    @Override
    public InetSocketAddress get() {
        return sandbox.sandbox().resolver();
    }
}
