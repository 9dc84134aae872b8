/** Lets every repository of a view answer the same question once: in a view that does not change the second answer would be the same. */
export function askedOnce<View extends object>(view: View): View {
  const repositories = new Map<object, object>();
  return new Proxy(view, {
    get(target, name) {
      const repository: unknown = Reflect.get(target, name);
      if (typeof repository !== 'object' || repository === null) return repository;
      if (!repositories.has(repository)) repositories.set(repository, remembering(repository));
      return repositories.get(repository);
    },
  });
}

function remembering(repository: object): object {
  const answers = new Map<string, unknown>();
  return new Proxy(repository, {
    get(target, name, receiver) {
      const method: unknown = Reflect.get(target, name, receiver);
      if (typeof method !== 'function') return method;
      return (...question: readonly unknown[]) => {
        const key = `${String(name)} ${JSON.stringify(question)}`;
        if (!answers.has(key)) answers.set(key, Reflect.apply(method, receiver, question));
        return answers.get(key);
      };
    },
  });
}
