import { MutationCache, QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { useEffect, useMemo, useState } from 'react';
import { Refused } from '../api/answers';
import { onForged, onSignedOut, sendWith } from '../api/client';
import { sessionQuery } from '../session/session';
import { fetchCodeWords } from '../words/codes';
import { keepLanguage, LanguageContext, type Language } from '../words/words';
import { routerFor } from './router';
import { ChooseLanguage } from './choose-language';

const worthRetrying = (error: unknown) => !(error instanceof Refused) || error.status === 0 || error.status === 503;

function newClient(): QueryClient {
  return new QueryClient({
    queryCache: new QueryCache(),
    mutationCache: new MutationCache(),
    defaultOptions: {
      queries: {
        retry: (count, error) => count < 2 && worthRetrying(error),
        staleTime: 5_000,
        gcTime: 60_000,
        networkMode: 'always',
      },
      // A line that is cut is said at once; nothing is sent later behind anybody's back.
      mutations: { retry: false, networkMode: 'always' },
    },
  });
}

export function App({ begin }: { readonly begin: Language }) {
  const [language, setLanguage] = useState(begin);
  const client = useMemo(newClient, []);
  const router = useMemo(() => routerFor(client), [client]);
  sendWith({ language });
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  useEffect(() => {
    onSignedOut(() => client.setQueryData(sessionQuery.queryKey, null));
    onForged(() => void client.refetchQueries({ queryKey: sessionQuery.queryKey }));
  }, [client]);
  const choose = async (wanted: Language) => {
    await fetchCodeWords(wanted);
    keepLanguage(wanted);
    setLanguage(wanted);
  };
  return (
    <LanguageContext value={language}>
      <ChooseLanguage.Provider value={choose}>
        <QueryClientProvider client={client}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </ChooseLanguage.Provider>
    </LanguageContext>
  );
}
