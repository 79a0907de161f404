package dev.gatehouse.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;

/** A form that is shown again because of its errors answers 422, so that scripts and tests need not read the page. */
@Component
class UnprocessableForms implements HandlerInterceptor {

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView view) {
        if (view != null
                && HttpMethod.POST.matches(request.getMethod())
                && response.getStatus() == HttpStatus.OK.value()
                && view.getModel().values().stream().anyMatch(UnprocessableForms::hasErrors)) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
    }

    private static boolean hasErrors(Object attribute) {
        return attribute instanceof BindingResult result && result.hasErrors();
    }
}
