package org.ormek.api.error;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ValueConstants;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Refuses a parameter that is sent empty where leaving it out means something: Spring would silently take the default, say for a dataset, or nothing, say for a day. */
@Component
class EmptyParameters implements HandlerInterceptor, WebMvcConfigurer {

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/api/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method) {
            for (MethodParameter parameter : method.getMethodParameters()) {
                RequestParam known = parameter.getParameterAnnotation(RequestParam.class);
                if (known != null && (hasDefault(known) || parameter.getParameterType() != String.class)) {
                    String name = String.valueOf(parameter.getParameter().getName());
                    if ("".equals(request.getParameter(name))) {
                        throw new BadRequest("'" + name + "' is empty. Send a value, or leave it out.");
                    }
                }
            }
        }
        return true;
    }

    private static boolean hasDefault(RequestParam known) {
        return !known.defaultValue().equals(ValueConstants.DEFAULT_NONE) && !known.defaultValue().isEmpty();
    }
}
