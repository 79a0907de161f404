package dev.gatehouse.sandbox.ec2;

import dev.gatehouse.sandbox.AwsError;
import dev.gatehouse.sandbox.Cloud;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.Ec2Exception;

/**
 * The SDK's client with the nouns right behind it, without a wire. What a noun does not offer is an error; errors
 * arrive as the SDK's own exception, so that the same facts can be held against a client on the wire.
 */
final class NounClient implements InvocationHandler {

    private final List<Object> nouns;

    private NounClient(List<Object> nouns) {
        this.nouns = nouns;
    }

    static Ec2Client of(Cloud cloud) {
        return (Ec2Client) Proxy.newProxyInstance(
                NounClient.class.getClassLoader(), new Class<?>[] {Ec2Client.class}, new NounClient(Ec2.nouns(cloud)));
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] args) throws Throwable {
        for (Object noun : nouns) {
            for (Method offered : noun.getClass().getMethods()) {
                if (offered.getName().equals(method.getName())
                        && List.of(offered.getParameterTypes()).equals(List.of(method.getParameterTypes()))) {
                    return call(noun, offered, args);
                }
            }
        }
        return InvocationHandler.invokeDefault(proxy, method, args);
    }

    private static Object call(Object noun, Method method, Object[] args) throws Throwable {
        try {
            return method.invoke(noun, args);
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof AwsError error ? exception(error) : e.getCause();
        }
    }

    private static Ec2Exception exception(AwsError error) {
        return (Ec2Exception) Ec2Exception.builder()
                .statusCode(error.status())
                .message(error.getMessage())
                .awsErrorDetails(AwsErrorDetails.builder()
                        .serviceName("Ec2")
                        .errorCode(error.code())
                        .errorMessage(error.getMessage())
                        .sdkHttpResponse(SdkHttpResponse.builder()
                                .statusCode(error.status())
                                .build())
                        .build())
                .build();
    }
}
